-- One row an answer of the assistant, for whoever measures, samples or recalls: what it was, not what it said.
create table answer_given (
  association_id uuid not null references association,
  message_id uuid not null,
  conversation_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  -- How sure it was when it was given; a sample is drawn from each.
  stratum text not null check (stratum in ('firm', 'tentative', 'abstained', 'referred')),
  -- What its sentences have in common with others that say the same: bands of their shingles, salted by association.
  likeness bigint[] not null,
  primary key (association_id, message_id),
  unique (association_id, conversation_id, seq),
  foreign key (association_id, message_id) references message (association_id, message_id)
);
create index answer_given_at on answer_given (association_id, at);
create index answer_given_likeness on answer_given using gin (likeness);
call protect('answer_given');
revoke update on answer_given from relais_app;

insert into answer_given
select m.association_id, m.message_id, m.conversation_id, m.seq, e.at, e.body #>> '{message,answer,kind}',
  case when e.body #>> '{message,answer,kind}' in ('abstained') then 'abstained'
    when e.body #>> '{message,answer,kind}' in ('referred', 'clarify') then 'referred'
    when e.body #>> '{message,answer,tentative}' = 'true' then 'tentative' else 'firm' end, '{}'
from message m join conversation_event e
  on e.association_id = m.association_id and e.conversation_id = m.conversation_id and e.seq = m.seq
where m.author_kind = 'assistant' and jsonb_typeof(e.body #> '{message,answer}') = 'object';

-- A correction looks for the answers that cite a passage.
create index citation_passage on citation (association_id, passage_id);

-- Something somebody must look at, in her name, by a day. It stays until she has decided.
create table review (
  association_id uuid not null references association,
  review_id uuid not null,
  kind text not null check (kind in ('flag', 'complaint', 'distress', 'sample')),
  conversation_id uuid not null,
  -- The assistant's message it is about.
  message_id uuid not null,
  seq int not null,
  -- What the sample was drawn from.
  stratum text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  owner_staff_id uuid,
  -- Passed to a supervisor when its day went by.
  escalated_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  verdict text check (verdict in ('right', 'wrong', 'harmless')),
  fault text check (fault in ('text', 'retrieval', 'wording', 'referral')),
  -- Said to whoever flagged, and kept among colleagues.
  said text,
  note text,
  primary key (association_id, review_id),
  check ((verdict is null) = (decided_at is null)),
  check ((fault is not null) = (verdict is not null and verdict = 'wrong')),
  foreign key (association_id, conversation_id) references conversation,
  foreign key (association_id, message_id) references message (association_id, message_id),
  foreign key (association_id, owner_staff_id) references staff,
  foreign key (association_id, decided_by) references staff
);
create index review_open on review (association_id, due_at) where decided_at is null;
create index review_decided on review (association_id, decided_at) where decided_at is not null;
create unique index review_one_open on review (association_id, message_id, kind) where decided_at is null;
call protect('review');

create table flag (
  association_id uuid not null references association,
  flag_id uuid not null,
  review_id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  -- 'member' (whoever's thread it is), or the id of one of the staff. One person flags a message once, and may change her words.
  by_whom text not null,
  reason text not null check (reason in ('wrong', 'outdated', 'unanswered', 'language', 'other')),
  words text,
  at timestamptz not null,
  primary key (association_id, flag_id),
  unique (association_id, review_id, by_whom),
  foreign key (association_id, review_id) references review,
  foreign key (association_id, conversation_id) references conversation
);
create index flag_conversation on flag (association_id, conversation_id);
call protect('flag');

-- Days whose sample is owed, or drawn: how many answers each stratum held, and how many were drawn.
create table sample_day (
  association_id uuid not null references association,
  day date not null,
  drawn_at timestamptz,
  held jsonb not null default '{}',
  primary key (association_id, day)
);
call protect('sample_day');
