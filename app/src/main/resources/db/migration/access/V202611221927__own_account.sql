-- In what one signed in, in words for people to know their own devices by: "Firefox, Android".
alter table web_session add column device text;

alter table sign_in_secret drop constraint sign_in_secret_kind_check;
alter table sign_in_secret add constraint sign_in_secret_kind_check
  check (kind in ('password', 'totp', 'link', 'code', 'text', 'invitation', 'recovery'));
