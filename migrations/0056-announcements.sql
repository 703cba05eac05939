-- What the association tells its members or its staff, in both languages; a draft until somebody sends it in her name.
create table announcement (
  association_id uuid not null references association,
  announcement_id uuid not null,
  template text not null check (template in ('launch', 'progress', 'survey', 'correction', 'apology', 'stage', 'free')),
  audience_key text not null,
  title jsonb not null,
  body jsonb not null,
  by_email boolean not null,
  on_page boolean not null,
  state text not null check (state in ('draft', 'scheduled', 'sending', 'sent', 'cancelled')),
  written_by text not null,
  written_at timestamptz not null,
  send_at timestamptz,
  sent_by text,
  -- What the framing check underlined when it was sent, and why it was sent all the same.
  warnings jsonb not null default '[]',
  reason text,
  -- How far the letters have come: the last person reached; none before.
  reached uuid,
  -- People of its audience, and those spared a letter because they asked for none or their address was refused.
  addressed int not null default 0,
  spared int not null default 0,
  finished_at timestamptz,
  primary key (association_id, announcement_id),
  foreign key (association_id, audience_key) references audience
);
create index announcement_shown on announcement (association_id, send_at) where state in ('sending', 'sent');
call protect('announcement');

-- That a member had it before her eyes on the page, or put it away. Written by the page she reads, never by an image in a letter.
create table announcement_reading (
  association_id uuid not null references association,
  announcement_id uuid not null,
  member_id uuid not null,
  read_at timestamptz not null,
  dismissed_at timestamptz,
  primary key (association_id, announcement_id, member_id),
  foreign key (association_id, announcement_id) references announcement,
  foreign key (association_id, member_id) references member
);
call protect('announcement_reading');

-- What a member answered to an announcement or to an improvement: it is in her conversation.
create table announcement_answer (
  association_id uuid not null references association,
  -- Chosen by the sender: sent again, it is the same answer.
  answer_id uuid not null,
  announcement_id uuid,
  improvement_id uuid,
  conversation_id uuid not null,
  at timestamptz not null,
  primary key (association_id, answer_id),
  check ((announcement_id is null) <> (improvement_id is null)),
  foreign key (association_id, announcement_id) references announcement,
  foreign key (association_id, improvement_id) references improvement,
  foreign key (association_id, conversation_id) references conversation
);
create index announcement_answered on announcement_answer (association_id, announcement_id);
call protect('announcement_answer');

-- Who wants no announcement by e-mail; the page still shows them. A member or one of the staff.
create table letter_stop (
  association_id uuid not null references association,
  person_id uuid not null,
  stopped_at timestamptz not null,
  primary key (association_id, person_id)
);
call protect('letter_stop');

-- Letters of one kind are counted, and refused addresses found.
create index mail_kind on mail (association_id, kind, state);
create index mail_refused on mail (association_id, recipient) where state = 'refused';
