-- How the staff are, by month, as sums only: there is no row of anybody's answer, hence nothing to link to her.
create table pulse_count (
  association_id uuid not null references association,
  month date not null,
  statement text not null check (statement in ('supported', 'unthreatened', 'informed', 'workload', 'recommend')),
  score int not null check (score between 1 and 5),
  answers int not null,
  primary key (association_id, month, statement, score)
);
call protect('pulse_count');

-- How many took part, and how many of them are in a bad way on the whole.
create table pulse_month (
  association_id uuid not null references association,
  month date not null,
  respondents int not null,
  strained int not null,
  primary key (association_id, month),
  check (strained between 0 and respondents)
);
call protect('pulse_month');

-- Who has taken part this month, so that nobody counts twice; what she said is not here.
create table pulse_seat (
  association_id uuid not null references association,
  month date not null,
  staff_id uuid not null,
  primary key (association_id, month, staff_id),
  foreign key (association_id, staff_id) references staff
);
call protect('pulse_seat');
