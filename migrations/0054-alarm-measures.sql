-- A measure taken from an alarm in one press: what it did, and what stood before, so that it can be undone.
alter table signal_action
  add column measure jsonb,
  add column undone_at timestamptz,
  add column undone_by uuid,
  add foreign key (association_id, undone_by) references staff,
  add check ((undone_at is null) = (undone_by is null));
