-- A person's story asks for the choices about one participation.
create index selection_choice_participation on selection_choice (network_id, participation_id);
