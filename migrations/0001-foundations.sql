-- Roles that cannot log in; each transaction takes one. The owner of the tables is never used to serve a request.
do $$
begin
  if not exists (select from pg_roles where rolname = 'relais_app') then create role relais_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'relais_directory') then create role relais_directory nologin; end if;
  if not exists (select from pg_roles where rolname = 'relais_relay') then create role relais_relay nologin; end if;
end $$;
grant relais_app, relais_directory, relais_relay to current_user;
grant usage on schema public to relais_app, relais_directory, relais_relay;

-- The association of the current transaction; null when none was set, and null equals nothing.
create function current_association() returns uuid language sql stable
  as $$ select nullif(current_setting('relais.association_id', true), '')::uuid $$;

-- Every table is closed by this: rows of the current association, for the application's role.
create procedure protect(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy own on %s to relais_app using (association_id = current_association()) with check (association_id = current_association())', name);
  execute format('grant select, insert, update, delete on %s to relais_app', name);
end $$;

create table association (
  association_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  name jsonb not null,
  languages text[] not null,
  accent text not null,
  timezone text not null,
  contact jsonb not null,
  opening jsonb not null,
  suggestions jsonb not null,
  embed_origins text[] not null default '{}',
  assistant_enabled boolean not null default true,
  created_at timestamptz not null
);
call protect('association');
create policy directory on association for select to relais_directory, relais_relay using (true);
grant select (association_id, slug, embed_origins) on association to relais_directory;
grant select (association_id, slug) on association to relais_relay;

-- The outbox: what happened, in the transaction in which it happened.
create table event (
  association_id uuid not null references association,
  event_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  payload jsonb not null,
  at timestamptz not null,
  primary key (association_id, event_id)
);
call protect('event');

create table delivery (
  association_id uuid not null,
  event_id uuid not null,
  listener text not null,
  attempts int not null default 0,
  due_at timestamptz not null,
  failed_at timestamptz,
  last_error text,
  primary key (association_id, event_id, listener),
  foreign key (association_id, event_id) references event
);
create index delivery_due on delivery (due_at) where failed_at is null;
call protect('delivery');
-- The relay sees what is due and to whom, never what it says.
create policy relay on delivery to relais_relay using (true) with check (true);
grant select, update on delivery to relais_relay;

create table audit_entry (
  association_id uuid not null references association,
  entry_id uuid not null,
  actor jsonb not null,
  act text not null,
  subject_id uuid,
  detail jsonb not null default '{}',
  at timestamptz not null,
  primary key (association_id, entry_id)
);
call protect('audit_entry');
-- What was done cannot be undone in the book.
revoke update, delete on audit_entry from relais_app;
