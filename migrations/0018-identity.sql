-- A member may be known by her number alone, and two may share an address: the address signs in one of them only.
alter table member alter column email drop not null;
alter table member add column external_id text;
create unique index member_external_id on member (association_id, external_id);
alter table staff add column external_id text;
create unique index staff_external_id on staff (association_id, external_id);

-- A session carried in a header (a widget on the association's site) is worth nothing as a cookie, and the reverse.
alter table session
  add column carrier text not null default 'cookie' check (carrier in ('cookie', 'header')),
  add column method text not null default 'password';
create index session_expiry on session (association_id, expires_at);

-- What the association's site signs its members' tokens with. The algorithm belongs to the key, never to the token.
create table identity_key (
  association_id uuid not null references association,
  key_id uuid not null,
  name text not null,
  algorithm text not null check (algorithm in ('EdDSA', 'HS256')),
  -- EdDSA: the public key (PEM). HS256: nothing here.
  public_key text,
  -- HS256: the shared secret, sealed by the program.
  secret_sealed text,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (association_id, key_id),
  check ((algorithm = 'EdDSA') = (public_key is not null) and (algorithm = 'HS256') = (secret_sealed is not null))
);
call protect('identity_key');

-- Tokens already used, until they would have expired: a second use is a replay.
create table identity_token (
  association_id uuid not null references association,
  token_hash text not null,
  expires_at timestamptz not null,
  primary key (association_id, token_hash)
);
call protect('identity_token');
