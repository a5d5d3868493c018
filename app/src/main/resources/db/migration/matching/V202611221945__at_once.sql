-- Somebody noticed that a person who waits is about to give up; holds until it is taken back or they leave the stage.
create table giving_up (
  network_id uuid not null, id uuid not null, organisation_id uuid not null, participation_id uuid not null,
  noticed_at timestamptz not null, noticed_by uuid not null,
  primary key (network_id, id), foreign key (network_id, participation_id) references participation
);
call wall_staff_records('giving_up');
create index giving_up_participation on giving_up (network_id, participation_id);

create table giving_up_end (
  network_id uuid not null, sign_id uuid not null, organisation_id uuid not null, ended_at timestamptz not null, ended_by uuid not null,
  primary key (network_id, sign_id), foreign key (network_id, sign_id) references giving_up
);
call wall_staff_records('giving_up_end');

-- Each day's best set of an edition, solved without anybody asking.
create table matching_day (
  network_id uuid not null, edition_id uuid not null, organisation_id uuid not null, solved_on date not null,
  pairs integer not null, stay_without integer not null, lift integer not null, solved_at timestamptz not null,
  primary key (network_id, edition_id, solved_on), foreign key (network_id, edition_id) references edition
);
call wall_staff_records('matching_day');

-- A pair of that day's set that should not wait for the meeting, and why. A person proposes it, or does not.
create table pair_at_once (
  network_id uuid not null, edition_id uuid not null, solved_on date not null, organisation_id uuid not null,
  seeker_participation uuid not null, supporter_participation uuid not null,
  because text not null check (because in ('giving-up', 'waiting')), marked_at timestamptz not null,
  primary key (network_id, edition_id, solved_on, seeker_participation),
  foreign key (network_id, seeker_participation) references participation,
  foreign key (network_id, supporter_participation) references participation
);
call wall_staff_records('pair_at_once');
