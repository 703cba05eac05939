-- One row a matter and a speaker: what the assistant did about it, what a person did, apart. Its outcome is the member's word, or what she
-- did afterwards; silence is silence.
create table episode (
  association_id uuid not null references association,
  conversation_id uuid not null,
  speaker text not null check (speaker in ('assistant', 'person')),
  started_seq int not null,
  staff_id uuid,
  -- Null for a visitor: whether she came back elsewhere cannot be known.
  member_id uuid,
  started_at timestamptz not null,
  last_at timestamptz not null,
  ended_at timestamptz,
  handed_off boolean not null default false,
  -- The member's word.
  said text check (said in ('yes', 'partly', 'no')),
  said_at timestamptz,
  words text,
  -- She asked about the same again within the window.
  returned_at timestamptz,
  primary key (association_id, conversation_id, speaker, started_seq),
  check ((said is null) = (said_at is null)),
  foreign key (association_id, conversation_id) references conversation,
  foreign key (association_id, staff_id) references staff,
  foreign key (association_id, member_id) references member
);
create index episode_started on episode (association_id, started_at);
create index episode_member on episode (association_id, member_id, last_at);
call protect('episode');

-- What was heard, what was decided, by whom and why: public, in both languages.
create table improvement (
  association_id uuid not null references association,
  improvement_id uuid not null,
  heard jsonb not null,
  state text not null check (state in ('planned', 'done', 'no')),
  decided jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null,
  published_at timestamptz,
  primary key (association_id, improvement_id)
);
create index improvement_published on improvement (association_id, decided_at) where published_at is not null;
call protect('improvement');

-- Whose words led to it: the reviews of her flags, and her ratings' threads. Told once for each state.
create table improvement_source (
  association_id uuid not null references association,
  improvement_id uuid not null,
  conversation_id uuid not null,
  flags int not null,
  ratings int not null,
  told_state text,
  primary key (association_id, improvement_id, conversation_id),
  foreign key (association_id, improvement_id) references improvement,
  foreign key (association_id, conversation_id) references conversation
);
call protect('improvement_source');

-- Somebody objects, or asks that a person look again. Append only but for its answer.
create table review_request (
  association_id uuid not null references association,
  request_id uuid not null,
  -- What she keeps to see what became of it; stored hashed.
  token_hash text not null,
  number int not null,
  kind text not null check (kind in ('decision', 'answer', 'objection', 'other')),
  name text not null,
  contact text not null,
  words text not null,
  language text not null check (language in ('fr', 'en')),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  owner_staff_id uuid,
  answered_at timestamptz,
  answered_by uuid,
  answer text,
  primary key (association_id, request_id),
  unique (association_id, token_hash),
  unique (association_id, number),
  check ((answered_at is null) = (answer is null)),
  foreign key (association_id, owner_staff_id) references staff,
  foreign key (association_id, answered_by) references staff
);
call protect('review_request');
