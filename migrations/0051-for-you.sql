-- When a member last had what is chosen for her before her eyes, and the time before: what is new is new since then.
create table for_you_visit (
  association_id uuid not null references association,
  member_id uuid not null,
  seen_at timestamptz not null,
  before_at timestamptz,
  primary key (association_id, member_id),
  foreign key (association_id, member_id) references member
);
call protect('for_you_visit');

-- What a member said is not for her.
create table for_you_aside (
  association_id uuid not null references association,
  member_id uuid not null,
  document_id uuid not null,
  at timestamptz not null,
  primary key (association_id, member_id, document_id),
  foreign key (association_id, member_id) references member,
  foreign key (association_id, document_id) references document
);
call protect('for_you_aside');
