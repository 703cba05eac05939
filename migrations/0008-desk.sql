-- Within how many open hours a person answers first: [{ reason, audience, openMinutes }].
alter table association add column promises jsonb not null default '[]';

create table team (
  association_id uuid not null references association,
  team_id uuid not null,
  name jsonb not null,
  -- Weekly hours and their time zone; null: the association's own. Holidays and closures are always the association's.
  hours jsonb,
  timezone text,
  -- Words that say what the team handles, in both languages.
  topics text[] not null default '{}',
  primary key (association_id, team_id)
);
call protect('team');

create table team_staff (
  association_id uuid not null references association,
  team_id uuid not null,
  staff_id uuid not null,
  primary key (association_id, team_id, staff_id),
  foreign key (association_id, team_id) references team,
  foreign key (association_id, staff_id) references staff
);
call protect('team_staff');

-- How a staff person stands at the desk. Nothing here is kept as history: it serves routing, not watching.
create table duty (
  association_id uuid not null references association,
  staff_id uuid not null,
  capacity int not null default 5 check (capacity between 1 and 50),
  topics text[] not null default '{}',
  chosen text not null default 'available' check (chosen in ('available', 'busy', 'away')),
  -- When her desk last spoke to us, and when she last touched it.
  seen_at timestamptz,
  active_at timestamptz,
  primary key (association_id, staff_id),
  foreign key (association_id, staff_id) references staff
);
call protect('duty');

alter table queue_entry
  add column reason text not null default 'asked',
  -- The promise as it was made: three moments on open hours; null when nobody promised a delay.
  add column approaching_at timestamptz,
  add column almost_at timestamptz,
  add column due_at timestamptz,
  add column stage text not null default 'running' check (stage in ('running', 'approaching', 'almost', 'broken')),
  add column answered_at timestamptz,
  -- Who is expected to answer, before anybody took it.
  add column assigned_to uuid,
  add column assigned_at timestamptz,
  add column acknowledged_at timestamptz,
  add column tried uuid[] not null default '{}',
  add column why jsonb;
alter table queue_entry add foreign key (association_id, assigned_to) references staff;

alter table alert
  add column kind text not null default 'requested',
  add column staff_id uuid;
alter table alert add foreign key (association_id, staff_id) references staff;
create index alert_open on alert (association_id, staff_id) where acknowledged_at is null;

-- Each decision of who answers, with its reason in words. Append only.
create table routing (
  association_id uuid not null references association,
  routing_id uuid not null,
  entry_id uuid not null,
  staff_id uuid,
  why jsonb not null,
  at timestamptz not null,
  primary key (association_id, routing_id),
  foreign key (association_id, entry_id) references queue_entry,
  foreign key (association_id, staff_id) references staff
);
create index routing_entry on routing (association_id, entry_id);
call protect('routing');
revoke update on routing from relais_app;

-- What the staff tell each other about a conversation. No path leads from here to the member or to the knowledge.
create table note (
  association_id uuid not null references association,
  note_id uuid not null,
  conversation_id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('note', 'transfer')),
  text text not null,
  at timestamptz not null,
  primary key (association_id, note_id),
  foreign key (association_id, conversation_id) references conversation,
  foreign key (association_id, staff_id) references staff
);
create index note_conversation on note (association_id, conversation_id);
call protect('note');

create table saved_reply (
  association_id uuid not null references association,
  reply_id uuid not null,
  title jsonb not null,
  text jsonb not null,
  primary key (association_id, reply_id)
);
call protect('saved_reply');

create table snooze (
  association_id uuid not null references association,
  conversation_id uuid not null,
  staff_id uuid not null,
  until timestamptz not null,
  primary key (association_id, conversation_id),
  foreign key (association_id, conversation_id) references conversation,
  foreign key (association_id, staff_id) references staff
);
call protect('snooze');

-- Who looks at a thread, who types in it, how far each has read. Short-lived truth: overwritten, never history.
create table attention (
  association_id uuid not null references association,
  conversation_id uuid not null,
  -- 'member', or the id of one of the staff.
  who text not null,
  read_seq int not null default 0,
  looking_until timestamptz not null,
  typing_until timestamptz not null,
  primary key (association_id, conversation_id, who),
  foreign key (association_id, conversation_id) references conversation
);
call protect('attention');

create table attachment (
  association_id uuid not null references association,
  attachment_id uuid not null,
  conversation_id uuid not null,
  name text not null,
  media_type text not null,
  bytes int not null,
  sha256 text not null,
  by_kind text not null check (by_kind in ('member', 'staff')),
  at timestamptz not null,
  primary key (association_id, attachment_id),
  foreign key (association_id, conversation_id) references conversation
);
create index attachment_conversation on attachment (association_id, conversation_id);
call protect('attachment');

create table callback (
  association_id uuid not null references association,
  callback_id uuid not null,
  conversation_id uuid not null,
  starts_at timestamptz not null,
  minutes int not null,
  phone text not null,
  state text not null check (state in ('booked', 'reached', 'missed', 'cancelled')),
  outcome text,
  booked_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (association_id, callback_id),
  foreign key (association_id, conversation_id) references conversation,
  foreign key (association_id, settled_by) references staff
);
create index callback_time on callback (association_id, starts_at);
call protect('callback');

-- The signed way back into a thread that an e-mail carries; stored hashed, thirty days, revocable.
create table thread_link (
  association_id uuid not null references association,
  token_hash text not null,
  conversation_id uuid not null,
  email text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (association_id, token_hash),
  foreign key (association_id, conversation_id) references conversation
);
create index thread_link_conversation on thread_link (association_id, conversation_id);
call protect('thread_link');

-- Letters already taken in, by their Message-ID: a second delivery is the same letter.
create table received_mail (
  association_id uuid not null references association,
  message_id text not null,
  conversation_id uuid,
  outcome text not null,
  at timestamptz not null,
  primary key (association_id, message_id)
);
call protect('received_mail');
