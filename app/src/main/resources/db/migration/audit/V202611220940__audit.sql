-- Who did or read what. No personal data: subjects are ids.
create table audit_event (
  network_id uuid not null references network,
  seq bigint generated always as identity,
  at timestamptz not null,
  account_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  detail text,
  primary key (network_id, seq)
);
call wall_network('audit_event');
create index audit_subject on audit_event (network_id, subject_id, seq);

-- The chain: each link holds the hash of the one before, the event and itself. Written in batches by one chainer.
create table audit_link (
  network_id uuid not null,
  position bigint not null,
  seq bigint not null,
  hash bytea not null,
  primary key (network_id, position),
  unique (network_id, seq),
  foreign key (network_id, seq) references audit_event
);
call wall_network('audit_link');
revoke update, delete on audit_event, audit_link from ${appRole};
