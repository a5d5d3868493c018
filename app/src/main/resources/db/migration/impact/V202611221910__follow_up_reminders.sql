-- When a follow-up without an answer was asked for once more.
alter table follow_up add column reminded_at timestamptz;
