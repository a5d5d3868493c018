-- A person's page asks each of these for one person, participation or duo, and read all of them to find the few rows.
create index agreement_signature_duo on agreement_signature (network_id, duo_id);
create index check_in_answer_duo on check_in_answer (network_id, duo_id);
create index duo_seeker_person on duo (network_id, seeker_person);
create index duo_supporter_person on duo (network_id, supporter_person);
create index follow_up_answer_participation on follow_up_answer (network_id, participation_id);
create index booking_invitation_participation on booking_invitation (network_id, participation_id);
create index consent_person on consent (network_id, person_id);
create index consent_withdrawal_person on consent_withdrawal (network_id, person_id);
create index outbox_message_person on outbox_message (network_id, person_id, written_at);
create index alert_person on alert (network_id, person_id);
