-- Whose facts an input is made of: it goes with them, and what needs it cannot be made again. The whole of a meeting
-- names people by code only and stays.
alter table suggestion_input add column person_id uuid;
update suggestion_input i set person_id = p.id from person p where p.network_id = i.network_id and p.id::text = i.content ->> 'id';
create index suggestion_input_person on suggestion_input (network_id, person_id);
