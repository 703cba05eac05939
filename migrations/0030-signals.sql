-- One row for each thing a series counts: a request, an answer, a thread. Written in the transaction in which it happened, so that
-- each figure opens to the conversations behind it.
create table signal_case (
  association_id uuid not null references association,
  series text not null,
  -- What makes it the same case when it is heard of again.
  case_key text not null,
  conversation_id uuid,
  -- By the association's clock.
  day date not null,
  -- What should not happen, happened.
  is_event boolean not null,
  at timestamptz not null,
  primary key (association_id, series, case_key)
);
create index signal_case_day on signal_case (association_id, series, day);
call protect('signal_case');

-- Counted once the day is over; counted again while its cases may still change.
create table signal_day (
  association_id uuid not null references association,
  series text not null,
  day date not null,
  events int not null,
  cases int not null,
  primary key (association_id, series, day),
  check (events between 0 and cases)
);
call protect('signal_day');

-- Days that are owed a count.
create table signal_owed (
  association_id uuid not null references association,
  day date not null,
  counted_at timestamptz,
  primary key (association_id, day)
);
call protect('signal_owed');

create table signal_alarm (
  association_id uuid not null references association,
  alarm_id uuid not null,
  name text not null check (name in ('wall', 'errors', 'staff', 'divergence')),
  series text not null,
  -- The day after the series last stood as usual, and the day the score reached the level.
  began_on date not null,
  reached_on date not null,
  raised_at timestamptz not null,
  -- How it stood: counts, the usual share, the score, the level.
  evidence jsonb not null,
  owner_staff_id uuid,
  closed_at timestamptz,
  closed_by uuid,
  note text,
  primary key (association_id, alarm_id),
  check ((closed_at is null) = (note is null)),
  foreign key (association_id, owner_staff_id) references staff,
  foreign key (association_id, closed_by) references staff
);
create unique index signal_alarm_one_open on signal_alarm (association_id, name, series) where closed_at is null;
call protect('signal_alarm');

-- What was done about it, by whom.
create table signal_action (
  association_id uuid not null references association,
  action_id uuid not null,
  alarm_id uuid not null,
  staff_id uuid not null,
  what text not null,
  at timestamptz not null,
  primary key (association_id, action_id),
  foreign key (association_id, alarm_id) references signal_alarm,
  foreign key (association_id, staff_id) references staff
);
call protect('signal_action');

-- The shares an association has said it lives with, where they are not the starting ones.
create table signal_rule (
  association_id uuid not null references association,
  series text not null,
  tolerated double precision not null check (tolerated > 0 and tolerated < 0.5),
  primary key (association_id, series)
);
call protect('signal_rule');
