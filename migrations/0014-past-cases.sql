-- What members asked in conversations that a person answered: the stems of their words, never the words, never the staff's notes.
-- One row for each stem, because equality on text may use an index under row-level security; an overlap of arrays may not.
create table past_case_term (
  association_id uuid not null references association,
  term text not null,
  conversation_id uuid not null,
  primary key (association_id, term, conversation_id),
  foreign key (association_id, conversation_id) references conversation
);
call protect('past_case_term');
create index past_case_term_conversation on past_case_term (association_id, conversation_id);
