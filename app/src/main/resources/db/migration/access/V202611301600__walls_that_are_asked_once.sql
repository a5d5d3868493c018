-- A wall compared `(select scope_reach()) = 'network'`, which the planner expects to hold for one row of two hundred: it then
-- looked rows up one by one where thousands were to be joined. Asked as one question for the whole statement,
-- `(select scope_reach() = 'network')`, it expects every second row. What is seen stays the same.

create or replace procedure wall_records(target regclass, variadic person_columns text[]) language plpgsql as $$
declare
  own text := '';
  col text;
begin
  foreach col in array person_columns loop
    own := own || format(' or %I = (select scope_person())', col);
  end loop;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($policy$create policy record_wall on %s using (
      network_id = (select scope_network())
      and ((select scope_reach() = 'network')
        or ((select scope_reach() = 'organisations') and organisation_id = any ((select scope_organisations())::uuid[]))
        or ((select scope_reach() = 'person') and (false %s))))$policy$, target, own);
end $$;

create or replace procedure wall_part_of(target regclass, owner_table regclass, owner_column text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($policy$create policy part_wall on %s using (
      network_id = (select scope_network())
      and ((select scope_reach() = 'network')
        or exists (select 1 from %s o where o.network_id = %s.network_id and o.id = %s.%I)))$policy$,
      target, owner_table, target, target, owner_column);
end $$;

create function asked_once(wall text) returns text language sql immutable
return regexp_replace(
  regexp_replace(wall, '\(\( SELECT scope_reach\(\) AS scope_reach\) (=|<>) (''\w+''::text)\)', '( SELECT scope_reach() \1 \2)', 'g'),
  '\( SELECT scope_reach\(\) AS scope_reach\) = ANY \((ARRAY\[[^]]*\])\)', '( SELECT scope_reach() = ANY (\1))', 'g');

do $$
declare
  wall record;
begin
  for wall in select schemaname, tablename, policyname, qual, with_check from pg_policies where schemaname = 'public' and qual like '%scope_reach%' loop
    execute format('alter policy %I on %I.%I using (%s)', wall.policyname, wall.schemaname, wall.tablename, asked_once(wall.qual))
      || case when wall.with_check is null then '' else format(' with check (%s)', asked_once(wall.with_check)) end;
  end loop;
end $$;

drop function asked_once(text);
