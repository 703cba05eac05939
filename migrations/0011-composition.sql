-- Sentences of an answer being composed, shown as they are verified. Short-lived: gone when the answer is posted.
create table answer_draft (
  association_id uuid not null references association,
  conversation_id uuid not null,
  asked_seq int not null,
  sentences jsonb not null,
  primary key (association_id, conversation_id),
  foreign key (association_id, conversation_id) references conversation
);
call protect('answer_draft');

-- What the verification found for an answer a model composed, or tried to: for the staff, never for the member.
create table composition_report (
  association_id uuid not null references association,
  conversation_id uuid not null,
  seq int not null,
  -- 'composed', or why the quotation stood instead.
  outcome text not null,
  sentences jsonb not null,
  primary key (association_id, conversation_id, seq),
  foreign key (association_id, conversation_id) references conversation
);
call protect('composition_report');
