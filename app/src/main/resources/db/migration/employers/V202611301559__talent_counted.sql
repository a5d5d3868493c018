-- How many people an organisation has in the talent search: whoever opens the list of everybody does not wait for a count.
create table talent_count (
  network_id uuid not null, organisation_id uuid not null, people bigint not null,
  primary key (network_id, organisation_id)
);
call wall_staff_records('talent_count');

create function count_talent() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into talent_count as c
    select network_id, organisation_id, count(*) from come group by 1, 2 order by 1, 2
    on conflict (network_id, organisation_id) do update set people = c.people + excluded.people;
  elsif tg_op = 'DELETE' then
    update talent_count c set people = c.people - g.people
    from (select network_id, organisation_id, count(*) as people from gone group by 1, 2 order by 1, 2) g
    where c.network_id = g.network_id and c.organisation_id = g.organisation_id;
  else
    insert into talent_count as c
    select network_id, organisation_id, sum(n)
    from (select network_id, organisation_id, 1 as n from come union all select network_id, organisation_id, -1 from gone) moved
    group by 1, 2 having sum(n) <> 0 order by 1, 2
    on conflict (network_id, organisation_id) do update set people = c.people + excluded.people;
  end if;
  return null;
end $$;
create trigger talent_counted_in after insert on talent referencing new table as come
  for each statement execute function count_talent();
create trigger talent_counted_out after delete on talent referencing old table as gone
  for each statement execute function count_talent();
create trigger talent_counted_again after update on talent referencing old table as gone new table as come
  for each statement execute function count_talent();

insert into talent_count select network_id, organisation_id, count(*) from talent group by 1, 2;
