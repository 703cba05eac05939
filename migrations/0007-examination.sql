-- A changed text that waits for its approval: the approved one goes on answering beside it.
alter table document
  add column pending_version_id uuid,
  -- What was said of the waiting text (title, authority, audience, dates), in effect once it is approved.
  add column pending_change jsonb,
  -- What an answer written by the staff rests on, in their words.
  add column source_note text,
  add foreign key (association_id, pending_version_id) references document_version;

-- What the association wants answered, and from where.
create table golden_question (
  association_id uuid not null references association,
  question_id uuid not null,
  question text not null,
  language text not null check (language in ('fr', 'en')),
  audience_key text not null,
  document_id uuid not null,
  -- Words the answer must hold; without them, any sentence of the document will do.
  words text,
  origin text not null check (origin in ('hand', 'conversation', 'file')),
  created_at timestamptz not null,
  created_by text not null,
  primary key (association_id, question_id),
  unique (association_id, audience_key, question),
  foreign key (association_id, audience_key) references audience,
  foreign key (association_id, document_id) references document
);
call protect('golden_question');

create table examination_run (
  association_id uuid not null references association,
  run_id uuid not null,
  at timestamptz not null,
  run_by text not null,
  why text not null check (why in ('asked', 'approval', 'withdrawal', 'file', 'settings')),
  -- Titles of the documents, or the setting, whose change was tried.
  titles text[] not null,
  effect text not null check (effect in ('none', 'published', 'held')),
  kept int not null,
  changed int not null,
  broken int not null,
  newly_broken int not null,
  took_ms int not null,
  findings jsonb not null,
  primary key (association_id, run_id)
);
create index examination_run_at on examination_run (association_id, at);
call protect('examination_run');
-- What an examination found is not rewritten.
revoke update on examination_run from relais_app;
