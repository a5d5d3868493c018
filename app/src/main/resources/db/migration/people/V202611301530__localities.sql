-- Where a postcode or town of the network's area lies, as somebody put it in. What a record says itself counts more.
create function postcode_key(written text) returns text language sql immutable parallel safe as
  $$ select upper(regexp_replace(coalesce(written, ''), '[^[:alnum:]]', '', 'g')) $$;
create function town_key(written text) returns text language sql immutable parallel safe as
  $$ select lower(btrim(coalesce(written, ''))) $$;

create table locality (
  network_id uuid not null references network,
  postcode text not null,
  town text not null,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  put_in_at timestamptz not null,
  put_in_by uuid,
  postcode_key text not null,
  town_key text not null,
  primary key (network_id, postcode_key, town_key),
  check (postcode_key <> '' or town_key <> '')
);
call wall_network('locality');
create index locality_town on locality (network_id, town_key);

-- The postcode decides, its town where it has several. Without a postcode a town counts only where one locality is called so.
create function locality_of(network uuid, written_postcode text, written_town text)
  returns table (latitude double precision, longitude double precision) language sql stable as $$
  (select p.latitude, p.longitude from locality p
   where p.network_id = network and postcode_key(written_postcode) <> '' and p.postcode_key = postcode_key(written_postcode)
   order by (p.town_key = town_key(written_town)) desc, p.town_key limit 1)
  union all
  (select min(p.latitude), min(p.longitude) from locality p
   where p.network_id = network and postcode_key(written_postcode) = '' and town_key(written_town) <> ''
     and p.town_key = town_key(written_town)
   having count(*) = 1)
  $$;
