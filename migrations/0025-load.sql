-- What a busy association asks all the time, found without reading its history.

-- The last word of a person of the staff, beside the member's (asked_seq).
alter table conversation add column replied_seq int not null default 0;
update conversation c set replied_seq = m.seq
from (select association_id, conversation_id, max(seq) as seq from message where author_kind = 'staff' group by 1, 2) m
where (m.association_id, m.conversation_id) = (c.association_id, c.conversation_id);

create index conversation_recent on conversation (association_id, state, last_at desc);
create index conversation_held on conversation (association_id, owner_staff_id) where state = 'open' and owner_staff_id is not null;
create index message_author on message (association_id, conversation_id, author_kind, seq);
create index queue_entry_assigned on queue_entry (association_id, assigned_to, assigned_at);
