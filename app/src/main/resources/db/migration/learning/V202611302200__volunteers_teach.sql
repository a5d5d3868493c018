-- A volunteer who teaches is a person on record: their story, erasure and merges find them by the name of the column.
alter table session_teacher rename column volunteer_id to volunteer_person;
alter table session_teacher add foreign key (network_id, volunteer_person) references person;
create index session_teacher_volunteer on session_teacher (network_id, volunteer_person) where volunteer_person is not null;
