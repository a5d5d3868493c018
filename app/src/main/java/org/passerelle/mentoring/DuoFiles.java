package org.passerelle.mentoring;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.Agreements.Agreement;
import org.passerelle.mentoring.Agreements.FirstMeeting;
import org.passerelle.mentoring.Agreements.Signature;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the one page of a duo in a fixed number of statements, which the audit notes. */
@Service
public class DuoFiles {
  private static final String START =
      """
      select s.*, f.held_on, f.adviser_id, f.place, w.display_name as attended_by, g.ends_on as agreed_end, g.every,
             g.meeting_minutes, g.rules, r.until_on as rests_until,
             v.display_name as adviser,
             array(select n.side || ' ' || n.way || ' ' || extract(epoch from n.signed_at)::bigint
                   from agreement_signature n where n.network_id = s.network_id and n.agreement_id = s.agreement_id
                   order by n.signed_at) as signatures,
             array(select c.side || ' ' || extract(epoch from c.answered_at)::bigint || ' ' || c.answers
                   from closing_answer c where c.network_id = s.network_id and c.duo_id = s.duo_id
                   order by c.answered_at) as closings,
             array(select x.held_on from duo_exchange x
                   where x.network_id = s.network_id and x.duo_id = s.duo_id order by x.held_on) as exchanges
      from duo_standing s
      left join account v on v.network_id = s.network_id and v.id = ?
      left join first_meeting f on f.network_id = s.network_id and f.duo_id = s.duo_id
      left join account w on w.network_id = f.network_id and w.id = f.adviser_id
      left join agreement g on g.network_id = s.network_id and g.id = s.agreement_id
      left join duo_rest r on r.network_id = s.network_id and r.duo_id = s.duo_id
      where s.network_id = ? and s.duo_id = ?
      """;

  private final JdbcClient jdbc;
  private final DuoProfiles profiles;
  private final Duos duos;
  private final DuoTales tales;
  private final Journal journal;

  DuoFiles(JdbcClient jdbc, DuoProfiles profiles, Duos duos, DuoTales tales, Journal journal) {
    this.jdbc = jdbc;
    this.profiles = profiles;
    this.duos = duos;
    this.tales = tales;
    this.journal = journal;
  }

  /** @throws NotFound when the scope sees no such duo */
  @Transactional
  public DuoFile open(UUID duoId) {
    Voices.staff();
    Duo duo = duos.get(duoId);
    LocalDate today = journal.today();
    DuoFile file =
        jdbc.sql(START)
            .params(duo.adviser(), Scope.current().network(), duoId)
            .query((row, i) -> read(row, profiles.of(duo, row.getString("adviser")), today))
            .single();
    journal.wrote("duo.read", "duo", duoId);
    return file;
  }

  private DuoFile read(ResultSet row, DuoProfile profile, LocalDate today) throws SQLException {
    UUID duo = profile.duo().id();
    return new DuoFile(
        profile, DuoStandings.read(row, today), firstMeeting(row), row.getString("attended_by"), agreement(row, duo),
        signatures(row), row.getObject("rests_until", LocalDate.class), tales.meetings().of(duo),
        tales.checkIns().of(duo), tales.alerts().ofDuo(duo),
        tales.closings().read((String[]) row.getArray("closings").getArray()),
        Stream.of((Date[]) row.getArray("exchanges").getArray()).map(Date::toLocalDate).toList());
  }

  private static @Nullable FirstMeeting firstMeeting(ResultSet row) throws SQLException {
    LocalDate held = row.getObject("held_on", LocalDate.class);
    return held == null
        ? null
        : new FirstMeeting(held, row.getObject("adviser_id", UUID.class), row.getString("place"));
  }

  private static @Nullable Agreement agreement(ResultSet row, UUID duo) throws SQLException {
    UUID id = row.getObject("agreement_id", UUID.class);
    return id == null
        ? null
        : new Agreement(
            id, duo, row.getObject("starts_on", LocalDate.class), row.getObject("agreed_end", LocalDate.class),
            row.getString("every"), row.getInt("meeting_minutes"), row.getString("rules"));
  }

  private static List<Signature> signatures(ResultSet row) throws SQLException {
    List<Signature> signatures = new ArrayList<>();
    for (String written : (String[]) row.getArray("signatures").getArray()) {
      String[] words = written.split(" ");
      signatures.add(
          new Signature(Side.of(words[0]), words[1], Instant.ofEpochSecond(Long.parseLong(words[2]))));
    }
    return signatures;
  }
}
