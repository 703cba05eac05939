-- What the member said of a closed conversation: whether she got what she needed. No row: she has said nothing, and nobody says it for her.
create table closed_word (
  association_id uuid not null references association,
  conversation_id uuid not null,
  said text not null check (said in ('yes', 'partly', 'no')),
  said_at timestamptz not null,
  primary key (association_id, conversation_id),
  foreign key (association_id, conversation_id) references conversation
);
call protect('closed_word');
