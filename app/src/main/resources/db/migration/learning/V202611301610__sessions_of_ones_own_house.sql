-- All staff of a network see its courses; a session is planned and called off by the house that gives the course.
create policy own_house_plans on course_session as restrictive for insert with check (
  (select scope_reach() = 'network') or organisation_id = any ((select scope_organisations())::uuid[]));
create policy own_house_changes on course_session as restrictive for update using (
  (select scope_reach() = 'network') or organisation_id = any ((select scope_organisations())::uuid[]));
create policy own_house_removes on course_session as restrictive for delete using (
  (select scope_reach() = 'network') or organisation_id = any ((select scope_organisations())::uuid[]));
