-- Words the association gave and takes back: where they stood, and who is told what is right.
create table correction (
  association_id uuid not null references association,
  correction_id uuid not null,
  act text not null check (act in ('corrected', 'withdrawn', 'answered')),
  -- The review that led to it, if one did.
  review_id uuid,
  document_id uuid,
  title text not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  -- What members read, by language: { wrong, right, contact }; null until it is sent.
  texts jsonb,
  sent_at timestamptz,
  sent_by uuid,
  finished_at timestamptz,
  primary key (association_id, correction_id),
  check ((sent_at is null) = (texts is null)),
  check ((sent_at is null) = (sent_by is null)),
  foreign key (association_id, review_id) references review,
  foreign key (association_id, document_id) references document,
  foreign key (association_id, opened_by) references staff,
  foreign key (association_id, sent_by) references staff
);
call protect('correction');

-- One row a thread that received the words. 'cited': it rests on words that no longer stand; 'standing': on the same passage, by words
-- that still do; 'alike': it said the same, from elsewhere.
create table correction_notice (
  association_id uuid not null references association,
  correction_id uuid not null,
  conversation_id uuid not null,
  notice_id uuid not null,
  basis text not null check (basis in ('cited', 'standing', 'alike')),
  -- The messages it is about, and what they share with the wrong words (0–1).
  about int[] not null,
  likeness real not null,
  decision text not null check (decision in ('tell', 'spare', 'ask')),
  told_at timestamptz,
  told_seq int,
  mailed_at timestamptz,
  primary key (association_id, correction_id, conversation_id),
  foreign key (association_id, correction_id) references correction,
  foreign key (association_id, conversation_id) references conversation
);
create index correction_notice_owed on correction_notice (association_id, correction_id) where told_at is null and decision = 'tell';
call protect('correction_notice');
