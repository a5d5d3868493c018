-- The second wall. Every transaction of the application names its scope with SET LOCAL; a statement without one fails,
-- because an unset setting is no uuid.

create function scope_network() returns uuid language sql stable parallel safe
return current_setting('passerelle.network')::uuid;

create function scope_reach() returns text language sql stable parallel safe
return current_setting('passerelle.reach');

create function scope_organisations() returns uuid[] language sql stable parallel safe
return current_setting('passerelle.organisations')::uuid[];

create function scope_person() returns uuid language sql stable parallel safe
return nullif(current_setting('passerelle.person'), '')::uuid;

-- A table of the network: everybody who acts in the network may use it, the application decides for what.
create procedure wall_network(target regclass, network_column text default 'network_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy network_wall on %s using (%I = (select scope_network()))', target, network_column);
end $$;

-- A table of people's records: seen by the organisation that holds them, by the network's own staff, and by the persons
-- named in person_columns.
create procedure wall_records(target regclass, variadic person_columns text[]) language plpgsql as $$
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
      and ((select scope_reach()) = 'network'
        or ((select scope_reach()) = 'organisations' and organisation_id = any ((select scope_organisations())::uuid[]))
        or ((select scope_reach()) = 'person' and (false %s))))$policy$, target, own);
end $$;

-- A table of people's records that those people themselves do not read: notes, alerts, decisions about proposals.
create procedure wall_staff_records(target regclass) language plpgsql as $$
begin
  call wall_records(target, variadic array[]::text[]);
end $$;

-- A table that belongs to one record (a meeting to a duo): seen by whoever sees that record.
create procedure wall_part_of(target regclass, owner_table regclass, owner_column text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($policy$create policy part_wall on %s using (
      network_id = (select scope_network())
      and ((select scope_reach()) = 'network'
        or exists (select 1 from %s o where o.network_id = %s.network_id and o.id = %s.%I)))$policy$,
      target, owner_table, target, target, owner_column);
end $$;

create table network (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
  name text not null,
  kind text not null check (kind in ('live', 'demo', 'replay')),
  time_zone text not null,
  default_language text not null,
  country text not null,
  created_at timestamptz not null
);
call wall_network('network', 'id');

create table organisation (
  network_id uuid not null references network,
  id uuid not null,
  name text not null,
  place text,
  created_at timestamptz not null,
  primary key (network_id, id)
);
call wall_network('organisation');

create table account (
  network_id uuid not null references network,
  id uuid not null,
  organisation_id uuid,
  person_id uuid,
  display_name text not null,
  email text,
  phone text,
  language text not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation,
  unique (network_id, email),
  unique (network_id, person_id)
);
call wall_network('account');
create index account_email on account (email);
create index account_phone on account (phone);

create table account_closing (
  network_id uuid not null,
  account_id uuid not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  reason text not null,
  primary key (network_id, account_id),
  foreign key (network_id, account_id) references account
);
call wall_network('account_closing');

create table role_grant (
  network_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('administrator', 'manager', 'adviser', 'trainer', 'funder', 'participant')),
  granted_at timestamptz not null,
  granted_by uuid,
  primary key (network_id, id),
  foreign key (network_id, account_id) references account
);
call wall_network('role_grant');
create index role_grant_account on role_grant (network_id, account_id);

create table role_revocation (
  network_id uuid not null,
  grant_id uuid not null,
  revoked_at timestamptz not null,
  revoked_by uuid not null,
  primary key (network_id, grant_id),
  foreign key (network_id, grant_id) references role_grant
);
call wall_network('role_revocation');

create table sign_in_secret (
  network_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('password', 'totp', 'link', 'code', 'text', 'invitation')),
  secret_hash text not null,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id, account_id) references account
);
call wall_network('sign_in_secret');
create index sign_in_secret_account on sign_in_secret (network_id, account_id, kind);
create index sign_in_secret_hash on sign_in_secret (secret_hash);

create table sign_in_secret_use (
  network_id uuid not null,
  secret_id uuid not null,
  used_at timestamptz not null,
  primary key (network_id, secret_id),
  foreign key (network_id, secret_id) references sign_in_secret
);
call wall_network('sign_in_secret_use');

-- Wrong guesses at a short secret; after a few the secret is spent.
create table sign_in_guess (
  network_id uuid not null,
  secret_id uuid not null,
  number integer not null,
  guessed_at timestamptz not null,
  primary key (network_id, secret_id, number),
  foreign key (network_id, secret_id) references sign_in_secret
);
call wall_network('sign_in_guess');

-- Time steps whose code was taken, so that nobody uses a code they saw being typed.
create table totp_step (
  network_id uuid not null,
  secret_id uuid not null,
  step bigint not null,
  primary key (network_id, secret_id, step),
  foreign key (network_id, secret_id) references sign_in_secret
);
call wall_network('totp_step');

-- attested holds the credential's id and public key as WebAuthn's attested credential data.
create table passkey (
  network_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential_id bytea not null unique,
  attested bytea not null,
  sign_count bigint not null,
  label text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id, account_id) references account
);
call wall_network('passkey');
create index passkey_account on passkey (network_id, account_id);

-- A program's way in: it acts as an account of its organisation.
create table api_token (
  network_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  primary key (network_id, id),
  unique (network_id, account_id),
  foreign key (network_id, account_id) references account,
  foreign key (network_id, organisation_id) references organisation
);
call wall_network('api_token');

create table api_token_revocation (
  network_id uuid not null,
  token_id uuid not null,
  revoked_at timestamptz not null,
  revoked_by uuid not null,
  primary key (network_id, token_id),
  foreign key (network_id, token_id) references api_token
);
call wall_network('api_token_revocation');

create table web_session (
  network_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash text not null unique,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor boolean not null,
  primary key (network_id, id),
  foreign key (network_id, account_id) references account on delete cascade
);
call wall_network('web_session');

-- Before anybody is signed in no network is known. These reviewed functions are the only way past the wall, and give
-- no more than sign-in needs.
create function all_networks()
  returns table (id uuid, slug text, name text, kind text, time_zone text, default_language text, country text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select n.id, n.slug, n.name, n.kind, n.time_zone, n.default_language, n.country from network n
  order by n.created_at, n.slug;
end;

create function accounts_with_address(address text) returns table (network_id uuid, account_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.network_id, a.id from account a
  where (a.email = lower(address) or a.phone = address)
    and not exists (select 1 from account_closing c where c.network_id = a.network_id and c.account_id = a.id);
end;

create function network_of_secret(hash text) returns uuid
  language sql stable security definer set search_path = public, pg_temp
return (select network_id from sign_in_secret where secret_hash = hash);

create function network_of_session(hash text) returns uuid
  language sql stable security definer set search_path = public, pg_temp
return (select network_id from web_session where token_hash = hash);

create function network_of_passkey(credential bytea) returns uuid
  language sql stable security definer set search_path = public, pg_temp
return (select network_id from passkey where credential_id = credential);

create function holder_of_token(hash text, moment timestamptz) returns table (network_id uuid, account_id uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select t.network_id, t.account_id from api_token t
  where t.token_hash = hash and t.expires_at > moment
    and not exists (select 1 from api_token_revocation r where r.network_id = t.network_id and r.token_id = t.id);
end;

-- Whoever a cookie belongs to, in one statement a request.
create function signed_in(hash text, moment timestamptz)
  returns table (
    network_id uuid, id uuid, organisation_id uuid, person_id uuid, display_name text, email text, phone text,
    language text, roles text[], session_id uuid, second_factor boolean, begun_at timestamptz, seen_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select a.network_id, a.id, a.organisation_id, a.person_id, a.display_name, a.email, a.phone, a.language,
         array(select distinct g.role from role_grant g
               where g.network_id = a.network_id and g.account_id = a.id
                 and not exists (select 1 from role_revocation r
                                 where r.network_id = g.network_id and r.grant_id = g.id)
               order by g.role),
         s.id, s.second_factor, s.begun_at, s.seen_at
  from web_session s join account a on a.network_id = s.network_id and a.id = s.account_id
  where s.token_hash = hash and s.expires_at > moment
    and not exists (select 1 from account_closing c where c.network_id = a.network_id and c.account_id = a.id);
end;

grant usage on schema public to ${appRole};
grant select, insert, update, delete on all tables in schema public to ${appRole};
grant usage on all sequences in schema public to ${appRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage on sequences to ${appRole};
