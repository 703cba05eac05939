-- The association may ask its staff for a second proof.
alter table association add column second_factor_required boolean not null default false;

create table second_factor (
  association_id uuid not null references association,
  factor_id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('totp', 'passkey')),
  name text not null,
  -- TOTP: the shared secret, sealed by the program, and the last half-minute it was used for.
  secret_sealed text,
  last_step bigint not null default 0,
  -- Passkey: its id, public key and counter.
  credential_id text,
  public_key text,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_used_at timestamptz,
  primary key (association_id, factor_id),
  unique (association_id, credential_id),
  foreign key (association_id, staff_id) references staff
);
create index second_factor_staff on second_factor (association_id, staff_id);
call protect('second_factor');

create table recovery_code (
  association_id uuid not null references association,
  staff_id uuid not null,
  code_hash text not null,
  primary key (association_id, staff_id, code_hash),
  foreign key (association_id, staff_id) references staff
);
call protect('recovery_code');

-- A sign-in under way: a second proof awaited, a challenge given, a provider visited, a link sent. Used once, for minutes.
create table sign_in_step (
  association_id uuid not null references association,
  step_hash text not null,
  kind text not null check (kind in ('second-factor', 'passkey', 'new-passkey', 'oidc', 'link')),
  sealed text not null,
  attempts int not null default 0,
  expires_at timestamptz not null,
  primary key (association_id, step_hash)
);
create index sign_in_step_expiry on sign_in_step (association_id, expires_at);
call protect('sign_in_step');

-- The association's OpenID Connect provider, for its staff and for its members.
create table oidc_settings (
  association_id uuid not null references association,
  population text not null check (population in ('staff', 'member')),
  enabled boolean not null,
  label text not null,
  issuer text not null,
  client_id text not null,
  secret_sealed text,
  -- Members: the claim that holds her number, and whether somebody unknown becomes a member.
  number_claim text,
  makes_members boolean not null default false,
  updated_at timestamptz not null,
  primary key (association_id, population)
);
call protect('oidc_settings');

create table oidc_account (
  association_id uuid not null references association,
  population text not null check (population in ('staff', 'member')),
  issuer text not null,
  subject text not null,
  subject_id uuid not null,
  linked_at timestamptz not null,
  primary key (association_id, population, issuer, subject),
  unique (association_id, population, issuer, subject_id)
);
call protect('oidc_account');
