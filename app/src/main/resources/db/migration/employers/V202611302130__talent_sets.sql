-- How many people hold several tokens at once is the number of bits that their sets share: counting them one by one took
-- longer than all the rest of a search. Each person has a number in their organisation; a part of a set holds 8192 of them.
create table talent_number (
  network_id uuid not null, organisation_id uuid not null, person_id uuid not null, number integer not null,
  primary key (network_id, person_id),
  -- The number stands first so that nobody who looks for a person walks through all of an organisation.
  unique (number, organisation_id, network_id)
);
call wall_staff_records('talent_number');
alter table talent_count add column last_number integer not null default 0;

create table talent_set (
  network_id uuid not null, organisation_id uuid not null, token text collate "C" not null, part integer not null,
  people bit(8192) not null,
  primary key (network_id, token, organisation_id, part)
);
call wall_staff_records('talent_set');

-- Only of occupation, language and right to work: words, postcodes and squares of the map are rare enough to be counted.
create function talent_has_set(token text) returns boolean language sql immutable parallel safe
return token = 'y' or token like 'o:%' or token like 'l:%';

create function talent_bit(number integer) returns bit(8192) language sql immutable parallel safe
return set_bit(0::bit(8192), number % 8192, 1);

-- Whoever writes the search's tables waits here for whoever writes those of the same network, and nowhere later.
create function await_talent(networks uuid[]) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('talent ' || n::text, 0)) from unnest(networks) n;
end $$;

create or replace function count_talent() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform await_talent(array(select distinct network_id from come order by 1));
    insert into talent_count as c
    select network_id, organisation_id, count(*) from come group by 1, 2 order by 1, 2
    on conflict (network_id, organisation_id) do update set people = c.people + excluded.people;
  elsif tg_op = 'DELETE' then
    perform await_talent(array(select distinct network_id from gone order by 1));
    update talent_count c set people = c.people - g.people
    from (select network_id, organisation_id, count(*) as people from gone group by 1, 2 order by 1, 2) g
    where c.network_id = g.network_id and c.organisation_id = g.organisation_id;
  else
    perform await_talent(array(select network_id from come union select network_id from gone order by 1));
    insert into talent_count as c
    select network_id, organisation_id, sum(n)
    from (select network_id, organisation_id, 1 as n from come union all select network_id, organisation_id, -1 from gone) moved
    group by 1, 2 having sum(n) <> 0 order by 1, 2
    on conflict (network_id, organisation_id) do update set people = c.people + excluded.people;
  end if;
  return null;
end $$;

-- A number stays with a person whose row is written anew, until they are erased or held by another organisation.
create function number_talent() returns trigger language plpgsql as $$
begin
  insert into talent_number as t (network_id, organisation_id, person_id, number)
  select c.network_id, c.organisation_id, c.person_id,
         o.last_number + row_number() over (partition by c.network_id, c.organisation_id order by c.since, c.person_id)
  from come c join talent_count o on o.network_id = c.network_id and o.organisation_id = c.organisation_id
  where not exists (select 1 from talent_number n where n.network_id = c.network_id and n.person_id = c.person_id
                      and n.organisation_id = c.organisation_id)
  on conflict (network_id, person_id) do update
    set organisation_id = excluded.organisation_id, number = excluded.number;
  update talent_count o set last_number = greatest(o.last_number, given.number)
  from (select n.network_id, n.organisation_id, max(n.number) as number
        from come c join talent_number n on n.network_id = c.network_id and n.person_id = c.person_id
        group by 1, 2) given
  where o.network_id = given.network_id and o.organisation_id = given.organisation_id;
  return null;
end $$;
create trigger talent_numbered after insert on talent referencing new table as come
  for each statement execute function number_talent();

create function keep_talent_sets() returns trigger language plpgsql as $$
begin
  perform await_talent(array(select distinct network_id from changed order by 1));
  if tg_op = 'INSERT' then
    insert into talent_set as s
    select n.network_id, n.organisation_id, c.token, n.number / 8192, bit_or(talent_bit(n.number))
    from changed c join talent_number n using (network_id, organisation_id, person_id)
    where talent_has_set(c.token)
    group by 1, 2, 3, 4
    on conflict (network_id, token, organisation_id, part) do update set people = s.people | excluded.people;
  else
    update talent_set s set people = s.people & ~g.people
    from (select n.network_id, n.organisation_id, c.token, n.number / 8192 as part, bit_or(talent_bit(n.number)) as people
          from changed c join talent_number n using (network_id, organisation_id, person_id)
          where talent_has_set(c.token)
          group by 1, 2, 3, 4) g
    where s.network_id = g.network_id and s.organisation_id = g.organisation_id and s.token = g.token and s.part = g.part;
  end if;
  return null;
end $$;
create trigger talent_token_in_sets after insert on talent_token referencing new table as changed
  for each statement execute function keep_talent_sets();
create trigger talent_token_out_of_sets after delete on talent_token referencing old table as changed
  for each statement execute function keep_talent_sets();

create or replace function forget_stale_talent() returns trigger language plpgsql as $$
begin
  delete from talent_stale s using gone g where s.network_id = g.network_id and s.person_id = g.id;
  delete from talent_number n using gone g where n.network_id = g.network_id and n.person_id = g.id;
  return null;
end $$;

insert into talent_number
select network_id, organisation_id, person_id,
       row_number() over (partition by network_id, organisation_id order by since, person_id)
from talent;
update talent_count c set last_number = n.number
from (select network_id, organisation_id, max(number) as number from talent_number group by 1, 2) n
where c.network_id = n.network_id and c.organisation_id = n.organisation_id;
insert into talent_set
select n.network_id, n.organisation_id, t.token, n.number / 8192, bit_or(talent_bit(n.number))
from talent_token t join talent_number n using (network_id, organisation_id, person_id)
where talent_has_set(t.token)
group by 1, 2, 3, 4;
-- At the end of a transaction, because the number is given after the row; an erasure takes tokens away before numbers.
alter table talent add foreign key (network_id, person_id) references talent_number deferrable initially deferred;
