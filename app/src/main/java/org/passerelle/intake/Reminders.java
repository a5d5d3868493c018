package org.passerelle.intake;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.jobs.Job;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminds people a day before they come; whoever booked within that day has only just been told. */
@Configuration(proxyBeanMethods = false)
class Reminders {
  private static final Duration BEFORE = Duration.ofHours(24);

  @Bean
  Job appointmentReminders(
      JdbcClient jdbc, Appointments appointments, AppointmentLetters letters, Journal journal, InScope inScope) {
    return Job.every(
        Duration.ofMinutes(15),
        "intake.reminders",
        () -> {
          Scope scope = Scope.current();
          inScope
              .call(scope, () -> due(jdbc, journal.now()))
              .forEach(booking -> inScope.run(scope, () -> remind(jdbc, appointments, letters, journal, booking)));
        });
  }

  private static List<UUID> due(JdbcClient jdbc, OffsetDateTime now) {
    return jdbc.sql(
            """
            select b.id from slot s
            join slot_place p on p.network_id = s.network_id and p.slot_id = s.id
            join booking b on b.network_id = p.network_id and b.id = p.booking_id
            where s.network_id = ? and s.starts_at > ? and s.starts_at <= ?
              and b.booked_at < s.starts_at - make_interval(secs => ?)
              and not exists (select 1 from booking_reminder r where r.network_id = b.network_id and r.booking_id = b.id)
            order by s.starts_at
            """)
        .params(Scope.current().network(), now, now.plus(BEFORE), BEFORE.toSeconds())
        .query(UUID.class)
        .list();
  }

  private static void remind(
      JdbcClient jdbc, Appointments appointments, AppointmentLetters letters, Journal journal, UUID booking) {
    Booking.Held held = appointments.held(booking);
    UUID organisation = appointments.get(held.slot()).organisation();
    int noted =
        jdbc.sql("insert into booking_reminder values (?, ?, ?, ?, ?) on conflict do nothing")
            .params(Scope.current().network(), booking, organisation, held.person(), journal.now())
            .update();
    if (noted == 1) {
      letters.remind(held);
    }
  }
}
