-- The mail server an association sends through. Without a row, or not enabled, no letter is written.
create table mail_settings (
  association_id uuid primary key references association,
  enabled boolean not null default false,
  host text not null,
  port int not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text,
  -- Sealed by the program (platform/vault.ts); the database alone cannot open it.
  password_sealed text,
  from_address text not null,
  from_name text not null,
  per_minute int not null default 30 check (per_minute between 1 and 600),
  updated_at timestamptz not null
);
call protect('mail_settings');

-- Letters that go out. What one says is sealed while it waits (it may carry a sign-in link) and forgotten once it has ended.
create table mail (
  association_id uuid not null references association,
  mail_id uuid not null,
  kind text not null,
  recipient text not null,
  letter_sealed text,
  state text not null check (state in ('waiting', 'sent', 'refused', 'given-up')),
  attempts int not null default 0,
  failure text,
  queued_at timestamptz not null,
  settled_at timestamptz,
  primary key (association_id, mail_id)
);
call protect('mail');
