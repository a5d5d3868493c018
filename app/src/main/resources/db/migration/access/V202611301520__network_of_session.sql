-- Sessions are found by signed_in().
drop function network_of_session(text);
