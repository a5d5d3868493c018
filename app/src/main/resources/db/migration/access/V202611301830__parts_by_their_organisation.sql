-- Whoever reads for an organisation was asked, for each meeting of each duo, whether the duo may be seen. A part carries the
-- organisation of its whole, so that the row itself answers; only a person's own reading still goes through the whole. What
-- may be written is asked of the whole as before.

create or replace procedure wall_part_of(target regclass, owner_table regclass, owner_column text) language plpgsql as $$
declare
  whole text := format('exists (select 1 from %s o where o.network_id = %s.network_id and o.id = %s.%I)', owner_table, target, target, owner_column);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($policy$create policy part_wall on %s using (
      network_id = (select scope_network())
      and ((select scope_reach() = 'network')
        or ((select scope_reach() = 'organisations') and organisation_id = any ((select scope_organisations())::uuid[]))
        or ((select scope_reach() = 'person') and %s)))
    with check (network_id = (select scope_network()) and ((select scope_reach() = 'network') or %s))$policy$,
      target, whole, whole);
end $$;

do $$
declare
  wall record;
begin
  for wall in
    select p.tablename, p.qual from pg_policies p
    where p.schemaname = 'public' and p.policyname = 'part_wall' and p.with_check is null
      and exists (select 1 from pg_attribute a where a.attrelid = p.tablename::regclass and a.attname = 'organisation_id')
  loop
    execute format($policy$alter policy part_wall on %I using (
        network_id = (select scope_network())
        and ((select scope_reach() = 'network')
          or ((select scope_reach() = 'organisations') and organisation_id = any ((select scope_organisations())::uuid[]))
          or ((select scope_reach() = 'person') and %s)))
      with check (%s)$policy$, wall.tablename, wall.qual, wall.qual);
  end loop;
end $$;
