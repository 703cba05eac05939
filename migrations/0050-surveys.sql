-- What members are asked: by topic who should answer them, or a few questions of the association's own. Its dates say its state.
create table survey (
  association_id uuid not null references association,
  survey_id uuid not null,
  kind text not null check (kind in ('topic', 'free')),
  title jsonb not null,
  intro jsonb not null,
  -- Of a free survey; those of a topic survey are the program's.
  questions jsonb not null,
  is_anonymous boolean not null,
  audience_key text not null,
  by_email boolean not null,
  written_by text not null,
  written_at timestamptz not null,
  opened_by text,
  opens_at timestamptz,
  closes_at timestamptz,
  -- The last person invited; none before.
  reached uuid,
  invited int not null default 0,
  spared int not null default 0,
  answered int not null default 0,
  -- When its end was done: the seats of an anonymous survey are then gone.
  ended_at timestamptz,
  primary key (association_id, survey_id),
  foreign key (association_id, audience_key) references audience,
  check ((opens_at is null) = (closes_at is null))
);
call protect('survey');

-- Who is invited, and whether her one answer was given; never what it was.
create table survey_seat (
  association_id uuid not null references association,
  survey_id uuid not null,
  member_id uuid not null,
  is_spent boolean not null default false,
  primary key (association_id, survey_id, member_id),
  foreign key (association_id, survey_id) references survey,
  foreign key (association_id, member_id) references member
);
create index survey_seat_member on survey_seat (association_id, member_id);
call protect('survey_seat');

-- Answers as sums: no row is anybody's.
create table survey_count (
  association_id uuid not null references association,
  survey_id uuid not null,
  question text not null,
  option text not null,
  answers int not null,
  primary key (association_id, survey_id, question, option),
  foreign key (association_id, survey_id) references survey
);
call protect('survey_count');

-- Words of an anonymous survey: one row a question, kept in alphabetical order, so that neither order nor row tells whose they are.
create table survey_words (
  association_id uuid not null references association,
  survey_id uuid not null,
  question text not null,
  words text[] not null,
  primary key (association_id, survey_id, question),
  foreign key (association_id, survey_id) references survey
);
call protect('survey_words');

-- Answers of a survey that said it keeps names.
create table survey_answer (
  association_id uuid not null references association,
  survey_id uuid not null,
  member_id uuid not null,
  said jsonb not null,
  at timestamptz not null,
  primary key (association_id, survey_id, member_id),
  foreign key (association_id, survey_id) references survey,
  foreign key (association_id, member_id) references member
);
call protect('survey_answer');

-- That a result became the policy: what changed, by whom, why.
create table survey_application (
  association_id uuid not null references association,
  application_id uuid not null,
  survey_id uuid not null,
  changes jsonb not null,
  reason text not null,
  applied_by text not null,
  applied_at timestamptz not null,
  primary key (association_id, application_id),
  foreign key (association_id, survey_id) references survey
);
call protect('survey_application');

-- Who a member wants first, on the whole or on a topic.
create table member_wish (
  association_id uuid not null references association,
  member_id uuid not null,
  topic text not null check (topic in ('all', 'routine', 'judgement', 'decision', 'complaint')),
  wish text not null check (wish in ('assistant', 'person', 'either')),
  said_at timestamptz not null,
  primary key (association_id, member_id, topic),
  foreign key (association_id, member_id) references member
);
call protect('member_wish');
