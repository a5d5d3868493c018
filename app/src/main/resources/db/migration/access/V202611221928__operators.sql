-- The account under which the audit knows somebody at the shell; opened at their first command. They sign in nowhere.
create function operator_account(net uuid, operator_name text, moment timestamptz) returns uuid language plpgsql as $$
declare
  address text := 'shell-' || regexp_replace(lower(operator_name), '[^a-z0-9.-]', '-', 'g') || '@operator.invalid';
  found_id uuid;
begin
  select id into found_id from account where network_id = net and email = address;
  if found_id is not null then
    return found_id;
  end if;
  insert into account (network_id, id, organisation_id, display_name, email, language, created_at)
  select net, gen_random_uuid(), o.id, 'Operator ' || operator_name, address, 'en', moment
  from organisation o where o.network_id = net order by o.created_at, o.name limit 1
  returning id into found_id;
  insert into role_grant (network_id, id, account_id, role, granted_at)
  values (net, gen_random_uuid(), found_id, 'administrator', moment), (net, gen_random_uuid(), found_id, 'manager', moment);
  insert into audit_event (network_id, at, action, subject_kind, subject_id)
  values (net, moment, 'account.opened', 'account', found_id);
  return found_id;
end $$;
