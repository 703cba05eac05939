-- How many wrong answers in a hundred an association accepts among those shown without reserve. Without a row, the shipped threshold.
create table firmness (
  association_id uuid primary key references association,
  accepted_wrong int not null check (accepted_wrong between 1 and 50),
  changed_by text not null,
  changed_at timestamptz not null
);
call protect('firmness');
