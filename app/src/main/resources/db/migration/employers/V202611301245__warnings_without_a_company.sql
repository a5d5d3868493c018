-- Whose paper runs out is told wherever they stand; where they work, once for each company.
alter table paper_warning alter column placement_id drop not null;
alter table paper_warning drop constraint paper_warning_pkey;
alter table paper_warning add column id uuid not null default gen_random_uuid();
alter table paper_warning add primary key (network_id, id);
create unique index paper_warning_once on paper_warning (network_id, paper_id, days, told, placement_id) nulls not distinct;
