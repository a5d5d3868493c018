-- Stages that the second record stood in when both were on their way in one edition and role; undoing opens them again.
alter table merge_of_persons add column left_stages jsonb not null default '[]';
