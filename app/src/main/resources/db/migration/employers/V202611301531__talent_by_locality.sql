-- Whoever lives in a locality that was put in, or put in anew, is read again by the search.
create function note_stale_locality() returns trigger language plpgsql as $$
begin
  insert into talent_stale (network_id, organisation_id, person_id)
  select p.network_id, p.organisation_id, p.id from person p
  where p.latitude is null
    and exists (select 1 from changed c
                where c.network_id = p.network_id
                  and (c.postcode_key <> '' and c.postcode_key = postcode_key(p.postcode)
                    or c.town_key <> '' and c.town_key = town_key(p.place)));
  return null;
end $$;
create trigger talent_locality_new after insert on locality referencing new table as changed
  for each statement execute function note_stale_locality();
create trigger talent_locality_changed after update on locality referencing new table as changed
  for each statement execute function note_stale_locality();
