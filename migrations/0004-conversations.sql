create table conversation (
  association_id uuid not null references association,
  conversation_id uuid not null,
  -- Exactly one of the two says whose it is.
  member_id uuid,
  key_hash text,
  language text not null,
  notice_version int not null,
  owner_kind text not null check (owner_kind in ('assistant', 'waiting', 'staff')),
  owner_staff_id uuid,
  owner_since timestamptz not null,
  state text not null check (state in ('open', 'closed')),
  last_seq int not null,
  -- The last member message, and the last one the assistant has dealt with.
  asked_seq int not null default 0,
  answered_seq int not null default 0,
  started_at timestamptz not null,
  last_at timestamptz not null,
  primary key (association_id, conversation_id),
  check ((member_id is null) <> (key_hash is null)),
  check ((owner_kind = 'staff') = (owner_staff_id is not null)),
  foreign key (association_id, member_id) references member,
  foreign key (association_id, owner_staff_id) references staff
);
create index conversation_member on conversation (association_id, member_id, last_at);
call protect('conversation');

-- The conversation's history, append only. Everything else is a view of it.
create table conversation_event (
  association_id uuid not null references association,
  conversation_id uuid not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (association_id, conversation_id, seq),
  foreign key (association_id, conversation_id) references conversation
);
call protect('conversation_event');
revoke update on conversation_event from relais_app;

-- One row an utterance; the client's id makes a second post of the same words the same message.
create table message (
  association_id uuid not null references association,
  conversation_id uuid not null,
  client_id uuid not null,
  message_id uuid not null,
  seq int not null,
  author_kind text not null check (author_kind in ('member', 'assistant', 'staff', 'system')),
  primary key (association_id, conversation_id, client_id),
  unique (association_id, message_id),
  foreign key (association_id, conversation_id, seq) references conversation_event
);
call protect('message');
revoke update on message from relais_app;

-- Which passages an assistant message rested on, so that a correction finds every message exactly.
create table citation (
  association_id uuid not null references association,
  message_id uuid not null,
  sentence int not null,
  place int not null,
  document_id uuid not null,
  version_id uuid not null,
  passage_id uuid not null,
  start_offset int not null,
  end_offset int not null,
  primary key (association_id, message_id, sentence, place),
  foreign key (association_id, message_id) references message (association_id, message_id)
);
create index citation_document on citation (association_id, document_id);
call protect('citation');
revoke update on citation from relais_app;
