-- Who looks after a participation now: goes with the ending in the same transaction, so that there is one at a time.
create table caseload_claim (
  network_id uuid not null,
  participation_id uuid not null,
  caseload_id uuid not null,
  primary key (network_id, participation_id),
  foreign key (network_id, caseload_id) references caseload deferrable initially deferred
);
call wall_network('caseload_claim');
insert into caseload_claim
select distinct on (network_id, participation_id) network_id, participation_id, id from open_caseload
order by network_id, participation_id, since desc;
