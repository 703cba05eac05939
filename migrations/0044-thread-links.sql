-- A link is good for one thing: to read the thread, or to answer in it by e-mail; 'writer' notes who opened a thread by e-mail.
alter table thread_link
  add column purpose text not null default 'read' check (purpose in ('read', 'answer', 'writer')),
  -- Whoever holds the link wants no more letters about this thread.
  add column stopped_at timestamptz;
