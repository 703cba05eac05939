-- One row a request for a person. Open until a person took it, or the member went back to the assistant.
create table queue_entry (
  association_id uuid not null references association,
  entry_id uuid not null,
  conversation_id uuid not null,
  requested_at timestamptz not null,
  taken_at timestamptz,
  taken_by uuid,
  ended_at timestamptz,
  primary key (association_id, entry_id),
  foreign key (association_id, conversation_id) references conversation,
  foreign key (association_id, taken_by) references staff
);
create index queue_entry_open on queue_entry (association_id, conversation_id) where ended_at is null;
call protect('queue_entry');

-- What calls the staff's attention, until somebody has seen it.
create table alert (
  association_id uuid not null references association,
  alert_id uuid not null,
  entry_id uuid not null,
  raised_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  primary key (association_id, alert_id),
  foreign key (association_id, entry_id) references queue_entry,
  foreign key (association_id, acknowledged_by) references staff
);
call protect('alert');
