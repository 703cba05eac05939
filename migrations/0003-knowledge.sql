-- Grows by one with each change to the association's documents. An index in memory that stands at the same revision is exact.
create table knowledge_state (
  association_id uuid primary key references association,
  revision bigint not null
);
call protect('knowledge_state');

create table document (
  association_id uuid not null references association,
  document_id uuid not null,
  -- What a file is recognised by when it comes again: its name in its source.
  source_key text not null,
  title text not null,
  language text not null check (language in ('fr', 'en')),
  authority text not null,
  audience_key text not null,
  current_version_id uuid,
  in_force_from date,
  in_force_until date,
  review_by date,
  approved_at timestamptz,
  approved_by text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- The revision at which it last changed.
  revision bigint not null,
  primary key (association_id, document_id),
  unique (association_id, source_key),
  foreign key (association_id, audience_key) references audience
);
create index document_revision on document (association_id, revision);
call protect('document');

create table document_version (
  association_id uuid not null references association,
  version_id uuid not null,
  document_id uuid not null,
  number int not null,
  content_hash text not null,
  pipeline text not null,
  file_name text not null,
  file_key text not null,
  media_type text not null,
  bytes bigint not null,
  text text not null,
  pages jsonb not null,
  headings jsonb not null,
  warnings jsonb not null,
  kept real not null,
  created_at timestamptz not null,
  primary key (association_id, version_id),
  unique (association_id, document_id, number),
  foreign key (association_id, document_id) references document
);
call protect('document_version');
alter table document add foreign key (association_id, current_version_id) references document_version;

create table passage (
  association_id uuid not null references association,
  passage_id uuid not null,
  document_id uuid not null,
  version_id uuid not null,
  ordinal int not null,
  heading_path text[] not null,
  page_first int not null,
  page_last int not null,
  start_offset int not null,
  end_offset int not null,
  text text not null,
  language text not null,
  question text,
  -- The analysed words with the analyser's version, so that an index is rebuilt without analysing again.
  tokens text not null,
  primary key (association_id, passage_id),
  unique (association_id, version_id, ordinal),
  foreign key (association_id, version_id) references document_version
);
call protect('passage');
