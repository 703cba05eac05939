-- The optional language model of an association. Without a row, or not enabled, nothing of it is used.
create table model_settings (
  association_id uuid primary key references association,
  enabled boolean not null default false,
  provider text not null check (provider in ('openai-compatible', 'azure', 'openai', 'anthropic', 'mistral', 'google')),
  base_url text,
  chat_model text not null,
  embedding_model text,
  -- Sealed by the program (platform/vault.ts); the database alone cannot open it.
  key_sealed text,
  -- Null: no bound.
  daily_tokens bigint check (daily_tokens >= 0),
  daily_cents double precision check (daily_cents >= 0),
  cents_per_million_in double precision not null default 0 check (cents_per_million_in >= 0),
  cents_per_million_out double precision not null default 0 check (cents_per_million_out >= 0),
  deadline_ms int not null default 12000 check (deadline_ms between 2000 and 30000),
  language_policy jsonb not null default '{"kind":"member"}',
  updated_at timestamptz not null
);
call protect('model_settings');

-- What each call cost, and how it ended. Never what was asked or answered.
create table model_call (
  association_id uuid not null references association,
  call_id uuid not null,
  at timestamptz not null,
  purpose text not null,
  model text not null,
  tokens_in int not null,
  tokens_out int not null,
  -- The endpoint did not say: counted from the number of letters.
  estimated boolean not null,
  cost_cents double precision not null,
  latency_ms int not null,
  outcome text not null,
  primary key (association_id, call_id)
);
create index model_call_day on model_call (association_id, at);
call protect('model_call');
revoke update on model_call from relais_app;
