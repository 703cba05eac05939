-- What the association says of messages like this one: who answers them.
create table referral_example (
  association_id uuid not null references association,
  example_id uuid not null,
  text text not null,
  topic text not null check (topic in ('person', 'judgement', 'distress', 'complaint', 'decision', 'routine')),
  language text not null check (language in ('fr', 'en')),
  added_by text not null,
  added_at timestamptz not null,
  primary key (association_id, example_id),
  unique (association_id, text)
);
call protect('referral_example');

-- One row an association, none before it chose anything: the program's defaults hold.
create table referral_policy (
  association_id uuid primary key references association,
  -- topic → answer | answer-and-offer | refer; a topic that is not there has its default.
  treatments jsonb not null,
  help_preset text not null check (help_preset in ('FR-CA', 'EN-CA', 'FR-FR', 'none')),
  own_lines jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);
call protect('referral_policy');
