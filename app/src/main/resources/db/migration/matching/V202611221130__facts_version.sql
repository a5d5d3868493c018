-- The latest writes that change who could meet whom; their numbers are the version of what matching reads.
create index audit_matching_facts on audit_event (network_id, seq desc)
where action ~ '^(person|participation|stage|duo|check|paper|weights)\.' and action not in ('person.read', 'duo.read') or action = 'proposal.declined';
