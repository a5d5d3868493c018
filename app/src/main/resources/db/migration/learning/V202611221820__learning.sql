-- What can be learnt here. Courses that a blueprint tells stand in the blueprint.
create table course (
  network_id uuid not null references network,
  id uuid not null,
  organisation_id uuid not null,
  title text not null,
  about text not null,
  purpose text not null,
  taught_in text,
  teaches_language text,
  cefr text check (cefr in ('pre-a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2')),
  put_in_at timestamptz not null,
  put_in_by uuid,
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation
);
call wall_network('course');

-- One run of a course: of the catalogue, or of a training stage in an edition.
create table course_run (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  course_id uuid,
  edition_id uuid,
  role text,
  stage text,
  title text not null,
  cefr text check (cefr in ('pre-a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2')),
  teaches_language text,
  places integer not null check (places between 1 and 500),
  join_by date,
  opened_at timestamptz not null,
  opened_by uuid,
  primary key (network_id, id),
  unique (network_id, id, places),
  foreign key (network_id, course_id) references course,
  foreign key (network_id, edition_id) references edition,
  check ((course_id is null) <> (stage is null)),
  check ((edition_id is null) = (stage is null) and (role is null) = (stage is null))
);
call wall_network('course_run');
create index course_run_stage on course_run (network_id, edition_id, role, stage);

create table course_session (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  run_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  room text,
  online_address text,
  subject text,
  section text,
  planned_at timestamptz not null,
  planned_by uuid,
  called_off boolean not null default false,
  primary key (network_id, id),
  foreign key (network_id, run_id) references course_run,
  check (starts_at < ends_at),
  -- A room holds one course at a time.
  constraint room_once exclude using gist
    (network_id with =, organisation_id with =, room with =, tstzrange(starts_at, ends_at) with &&)
    where (room is not null and not called_off),
  -- So does a course.
  constraint run_once exclude using gist (network_id with =, run_id with =, tstzrange(starts_at, ends_at) with &&)
    where (not called_off)
);
call wall_network('course_session');
create index course_session_run on course_session (network_id, run_id, starts_at);
create index course_session_starts on course_session (network_id, starts_at);

-- Who teaches: staff, or a volunteer on record.
create table session_teacher (
  network_id uuid not null,
  session_id uuid not null,
  account_id uuid,
  volunteer_id uuid,
  name text not null,
  foreign key (network_id, session_id) references course_session,
  foreign key (network_id, account_id) references account,
  check (account_id is null or volunteer_id is null),
  primary key (network_id, session_id, name)
);
call wall_network('session_teacher');

create table enrolment (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  run_id uuid not null,
  participation_id uuid,
  person_id uuid not null,
  enrolled_at timestamptz not null,
  enrolled_by uuid,
  primary key (network_id, id),
  foreign key (network_id, run_id) references course_run,
  foreign key (network_id, participation_id) references participation,
  foreign key (network_id, person_id) references person
);
call wall_records('enrolment', 'person_id');
create index enrolment_run on enrolment (network_id, run_id, enrolled_at);
create index enrolment_person on enrolment (network_id, person_id);
create index enrolment_participation on enrolment (network_id, participation_id);

create table enrolment_ending (
  network_id uuid not null,
  enrolment_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  reason text not null,
  ended_at timestamptz not null,
  ended_by uuid,
  primary key (network_id, enrolment_id),
  foreign key (network_id, enrolment_id) references enrolment
);
call wall_records('enrolment_ending', 'person_id');

-- The place of somebody enrolled; without one, they wait. It goes with the ending in the same transaction.
create table run_place (
  network_id uuid not null,
  run_id uuid not null,
  places integer not null,
  place integer not null check (place between 1 and places),
  enrolment_id uuid not null,
  person_id uuid not null,
  primary key (network_id, run_id, place),
  unique (network_id, run_id, person_id),
  unique (network_id, enrolment_id),
  foreign key (network_id, run_id, places) references course_run (network_id, id, places),
  foreign key (network_id, enrolment_id) references enrolment
);
call wall_network('run_place');

create table session_attendance (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  session_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  present boolean not null,
  way text not null check (way in ('list', 'code', 'import')),
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (network_id, id),
  foreign key (network_id, session_id) references course_session,
  foreign key (network_id, enrolment_id) references enrolment
);
call wall_records('session_attendance', 'person_id');
create index session_attendance_enrolment on session_attendance (network_id, enrolment_id, session_id, noted_at);
create index session_attendance_session on session_attendance (network_id, session_id);

-- The code on the wall of a room. Whoever types it while it works was there.
create table attendance_code (
  network_id uuid not null,
  session_id uuid not null,
  code text not null,
  works_until timestamptz not null,
  shown_at timestamptz not null,
  shown_by uuid,
  primary key (network_id, session_id, code),
  foreign key (network_id, session_id) references course_session
);
call wall_network('attendance_code');
create index attendance_code_code on attendance_code (network_id, code);

-- Hours done outside sessions: service to the community, homework, coaching.
create table hours_done (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  purpose text not null,
  hours numeric(6,2) not null check (hours > 0 and hours <= 1000),
  done_on date not null,
  words text,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation
);
call wall_records('hours_done', 'person_id');
create index hours_done_participation on hours_done (network_id, participation_id);

create table competence_seen (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  competence text not null,
  reached boolean not null,
  evidence text not null,
  seen_on date not null,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (network_id, id),
  foreign key (network_id, participation_id) references participation
);
call wall_records('competence_seen', 'person_id');
create index competence_seen_participation on competence_seen (network_id, participation_id);

create table certificate (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  participation_id uuid not null,
  person_id uuid not null,
  stage text not null,
  code text not null,
  holder text not null,
  title text not null,
  programme text not null,
  issuer text not null,
  language text not null,
  sessions integer not null,
  hours numeric(8,2) not null,
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by uuid,
  primary key (network_id, id),
  unique (network_id, code),
  foreign key (network_id, participation_id) references participation
);
call wall_records('certificate', 'person_id');
create index certificate_participation on certificate (network_id, participation_id, stage);

create table certificate_withdrawal (
  network_id uuid not null,
  certificate_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  reason text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid,
  primary key (network_id, certificate_id),
  foreign key (network_id, certificate_id) references certificate
);
call wall_records('certificate_withdrawal', 'person_id');
