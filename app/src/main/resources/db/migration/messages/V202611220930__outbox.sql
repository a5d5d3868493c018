create table outbox_message (
  network_id uuid not null references network,
  id uuid not null,
  organisation_id uuid,
  person_id uuid,
  account_id uuid,
  channel text not null check (channel in ('mail', 'text')),
  address text not null,
  language text not null,
  subject text not null,
  body text not null,
  calendar text,
  topic text not null,
  written_at timestamptz not null,
  due_at timestamptz not null,
  primary key (network_id, id)
);
call wall_records('outbox_message', 'person_id');
create index outbox_due on outbox_message (network_id, due_at);

-- One row an attempt; 'sent' and 'kept' (a demo's or replay's mail that never leaves) end the message.
create table outbox_attempt (
  network_id uuid not null,
  message_id uuid not null,
  number integer not null,
  result text not null check (result in ('sent', 'kept', 'failed', 'given-up')),
  detail text,
  at timestamptz not null,
  primary key (network_id, message_id, number),
  foreign key (network_id, message_id) references outbox_message
);
call wall_network('outbox_attempt');
