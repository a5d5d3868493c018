-- As the walls of people's records: each question about the scope once for the whole statement.

create or replace procedure wall_company(target regclass, company_column text default 'company_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($policy$create policy company_wall on %s using (
      network_id = (select scope_network())
      and ((select scope_reach() in ('network', 'organisations'))
        or ((select scope_reach() = 'person') and is_own_company(%I))))$policy$, target, company_column);
end $$;

create or replace procedure wall_shared(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($policy$create policy shared_wall on %s using (
      network_id = (select scope_network())
      and ((select scope_reach() = 'network')
        or ((select scope_reach() = 'organisations') and organisation_id = any ((select scope_organisations())::uuid[]))
        or ((select scope_reach() = 'person') and (person_id = (select scope_person()) or is_own_company(company_id)))))
      $policy$, target);
end $$;
