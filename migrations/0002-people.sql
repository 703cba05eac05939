create table audience (
  association_id uuid not null references association,
  audience_key text not null,
  name jsonb not null,
  -- What a member's attributes must hold, every line of it; null for the audiences the program knows itself (public, staff).
  rule jsonb,
  primary key (association_id, audience_key)
);
call protect('audience');

create table staff (
  association_id uuid not null references association,
  staff_id uuid not null,
  email text not null,
  name text not null,
  role_title jsonb not null,
  initials text not null,
  roles text[] not null,
  languages text[] not null,
  password_hash text,
  disabled_at timestamptz,
  primary key (association_id, staff_id),
  unique (association_id, email)
);
call protect('staff');

create table member (
  association_id uuid not null references association,
  member_id uuid not null,
  email text not null,
  name text not null,
  language text not null,
  attributes jsonb not null default '{}',
  adviser_staff_id uuid,
  password_hash text,
  disabled_at timestamptz,
  primary key (association_id, member_id),
  unique (association_id, email),
  foreign key (association_id, adviser_staff_id) references staff
);
call protect('member');

create table session (
  association_id uuid not null references association,
  token_hash text not null,
  kind text not null check (kind in ('member', 'staff')),
  subject_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (association_id, token_hash)
);
create index session_subject on session (association_id, subject_id);
call protect('session');
