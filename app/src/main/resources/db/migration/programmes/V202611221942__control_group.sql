-- Lots may end a journey: the control group is offered the usual services.
alter table stage_exit drop constraint stage_exit_result_check;
alter table stage_exit add constraint stage_exit_result_check
  check (result in ('done', 'refused', 'withdrawn', 'dropped-out', 'skipped', 'sent-back', 'control'));
