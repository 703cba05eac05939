-- What the association holds to, and since when: each change is a line, dated and signed; the last one of each setting is in effect.
create table value_change (
  association_id uuid not null references association,
  change_id uuid not null,
  setting text not null check (setting in ('expertise', 'relationships', 'accuracy')),
  level text not null,
  -- Said to the members, in both languages.
  why jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (association_id, change_id)
);
create index value_change_setting on value_change (association_id, setting, changed_at);
call protect('value_change');
revoke update, delete on value_change from relais_app;
