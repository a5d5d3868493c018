-- How often something was tried, known to every node and reached through the functions alone. Keys are hashes; a row is
-- worth nothing once its moment has passed.
create table try_limit (
  key text primary key,
  whole_again_at timestamptz not null
);
alter table try_limit enable row level security;
alter table try_limit force row level security;
create policy nobody on try_limit using (false);

-- Counts one try of so many, each of which is given back after a step. Returns how long to wait; null when it may be.
-- (The generic cell rate algorithm: the moment at which the whole allowance is there again is all that is kept. One further
-- off than the whole allowance was written by a clock that has been turned back since, and counts as nothing.)
create function spend_try(try_key text, step interval, allowance interval, moment timestamptz) returns interval
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whole timestamptz;
begin
  insert into try_limit as l values (try_key, moment + step)
  on conflict (key) do update set whole_again_at =
      case when l.whole_again_at > moment + allowance then moment else greatest(l.whole_again_at, moment) end + step
    where l.whole_again_at > moment + allowance or greatest(l.whole_again_at, moment) + step <= moment + allowance
  returning whole_again_at into whole;
  if found then
    return null;
  end if;
  select l.whole_again_at into whole from try_limit l where l.key = try_key;
  return whole + step - allowance - moment;
end $$;

create function forget_tries(moment timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
begin atomic
  delete from try_limit where whole_again_at < moment;
end;
