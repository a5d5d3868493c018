-- The latest writes that change who could meet whom; their numbers are the version of what matching reads.
create index audit_matching_facts on audit_event (network_id, seq desc)
where action ~ '^(person|participation|stage|duo|paper|weights)\.' and action <> 'person.read' or action = 'proposal.declined';
