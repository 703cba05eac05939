-- Where an association receives letters: a mailbox that is read, or a provider that posts them. Without a row, or not enabled, none is.
create table incoming_mail (
  association_id uuid primary key references association,
  enabled boolean not null,
  way text not null check (way in ('imap', 'webhook')),
  -- The mailbox; answers come to local+token@domain.
  address text not null,
  host text not null,
  port int not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text,
  -- Sealed by the program, as the webhook's secret.
  password_sealed text,
  webhook_sealed text,
  -- The server whose Authentication-Results are believed, and whether an answer needs its proof.
  authserv_id text,
  policy text not null check (policy in ('proven', 'address')),
  updated_at timestamptz not null,
  read_at timestamptz,
  failure text,
  check (policy = 'address' or authserv_id is not null)
);
call protect('incoming_mail');
