-- The meaning of passages as numbers, where the association has an embedding model. Derived: lost, they are made again.
create table passage_vector (
  association_id uuid not null references association,
  passage_id uuid not null,
  -- Vectors of different models cannot be compared.
  model text not null,
  -- One signed byte a dimension; times `scale`, a vector of length one.
  scale real not null,
  vector bytea not null,
  -- The vector revision at which it was written.
  revision bigint not null,
  primary key (association_id, passage_id),
  foreign key (association_id, passage_id) references passage on delete cascade
);
create index passage_vector_revision on passage_vector (association_id, revision);
call protect('passage_vector');

-- Grows by one with each batch of vectors, as `revision` does with each change to documents.
alter table knowledge_state add column vector_revision bigint not null default 0;
