-- A company may walk a stage again, when something is decided that leads back to it: each turn is a stay of its own.
alter table company_stage add column turn integer not null default 1 check (turn >= 1);
alter table company_stage drop constraint company_stage_network_id_participation_id_stage_key;
alter table company_stage add unique (network_id, participation_id, stage, turn);
alter table company_stage_exit drop constraint company_stage_exit_result_check;
alter table company_stage_exit add check (result in ('done', 'skipped', 'refused', 'withdrawn', 'sent-back'));
