-- For whom the assistant answers: the one switch. `stage_open` is where it goes back to when it is opened again.
alter table association
  add column stage text not null default 'all' check (stage in ('closed', 'staff', 'volunteers', 'audiences', 'all')),
  add column stage_open text not null default 'all' check (stage_open in ('staff', 'volunteers', 'audiences', 'all')),
  add column stage_audiences text[] not null default '{}';
update association set stage = 'closed' where not assistant_enabled;
alter table association drop column assistant_enabled;

-- Every step, forward and back: who, why, and what the gates said at that moment. Public.
create table stage_change (
  association_id uuid not null references association,
  change_id uuid not null,
  from_stage text not null,
  to_stage text not null,
  audiences text[] not null,
  gates jsonb not null,
  reason text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (association_id, change_id)
);
call protect('stage_change');

-- Members who try the assistant before the others, until they say otherwise.
create table assistant_volunteer (
  association_id uuid not null references association,
  member_id uuid not null,
  joined_at timestamptz not null,
  primary key (association_id, member_id),
  foreign key (association_id, member_id) references member on delete cascade
);
call protect('assistant_volunteer');
