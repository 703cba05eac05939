-- A directory (SCIM 2.0) that keeps the association's staff or members up to date.
create table directory_token (
  association_id uuid not null references association,
  token_id uuid not null,
  name text not null,
  -- Whom it provisions. One token never reaches the others.
  population text not null check (population in ('staff', 'member')),
  token_hash text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (association_id, token_id),
  unique (association_id, token_hash)
);
call protect('directory_token');

-- What the directory says of an account, beyond what Relais uses.
create table directory_user (
  association_id uuid not null references association,
  population text not null check (population in ('staff', 'member')),
  subject_id uuid not null,
  user_name text not null,
  external_id text,
  given_name text,
  family_name text,
  created_at timestamptz not null,
  modified_at timestamptz not null,
  -- Deleted there: closed here, kept with its history, no longer shown to the directory.
  removed_at timestamptz,
  primary key (association_id, population, subject_id)
);
create index directory_user_name on directory_user (association_id, population, lower(user_name));
call protect('directory_user');

create table directory_group (
  association_id uuid not null references association,
  group_id uuid not null,
  population text not null check (population in ('staff', 'member')),
  display_name text not null,
  external_id text,
  -- What belonging to it gives, chosen here by an administrator: {"role": "steward"} or {"attribute": "status", "value": "regular"}.
  gives jsonb,
  created_at timestamptz not null,
  modified_at timestamptz not null,
  primary key (association_id, group_id)
);
create unique index directory_group_name on directory_group (association_id, population, lower(display_name));
call protect('directory_group');

create table directory_belonging (
  association_id uuid not null references association,
  group_id uuid not null,
  subject_id uuid not null,
  primary key (association_id, group_id, subject_id),
  foreign key (association_id, group_id) references directory_group
);
create index directory_belonging_subject on directory_belonging (association_id, subject_id);
call protect('directory_belonging');
