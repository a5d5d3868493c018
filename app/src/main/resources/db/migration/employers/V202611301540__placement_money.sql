-- What a company pays for a placement, and what it costs the programme. A sum with a minus takes an earlier one back.
create table placement_money (
  network_id uuid not null, id uuid not null, placement_id uuid not null, organisation_id uuid not null,
  company_id uuid not null, person_id uuid not null, kind text not null check (kind in ('fee', 'cost')),
  amount numeric(12,2) not null check (amount <> 0), currency text not null check (currency ~ '^[A-Z]{3}$'),
  due_on date not null, words text, noted_at timestamptz not null, noted_by uuid,
  primary key (network_id, id), foreign key (network_id, placement_id) references placement
);
call wall_staff_records('placement_money');
create index placement_money_placement on placement_money (network_id, placement_id);
