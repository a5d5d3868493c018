package org.passerelle.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferRepository {
  private static final String SELECT =
      """
      select o.*, a.answer from offer o
      left join offer_answer a on a.network_id = o.network_id and a.offer_id = o.id
      where o.network_id = ?
      """;

  private final JdbcClient jdbc;

  OfferRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Offer offer, @Nullable UUID contact, OffsetDateTime at) {
    List<@Nullable Object> values = new ArrayList<>();
    values.addAll(
        java.util.Arrays.asList(
            network(), offer.id(), offer.organisation(), offer.company(), offer.companyName(), offer.vacancy(),
            offer.participation(), offer.person(), offer.stage()));
    values.addAll(WorkRows.values(offer.terms()));
    values.addAll(java.util.Arrays.asList(offer.answerBy(), at, Scope.current().account(), contact));
    jdbc.sql(
            "insert into offer (network_id, id, organisation_id, company_id, company_name, vacancy_id, participation_id,"
                + " person_id, stage, " + WorkRows.COLUMNS
                + ", answer_by, made_at, made_by, contact_id) values (" + "?, ".repeat(values.size() - 1) + "?)")
        .params(values)
        .update();
  }

  /** @return false when it has an answer already */
  boolean answer(Offer offer, Offer.Answer answer, @Nullable String reason, OffsetDateTime at) {
    return jdbc.sql("insert into offer_answer values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                network(), offer.id(), offer.organisation(), offer.company(), offer.person(), Codes.of(answer), reason,
                at, Scope.current().account())
            .update()
        == 1;
  }

  List<Offer> find(UUID id) {
    return list(" and o.id = ?", id);
  }

  /** Latest first. */
  List<Offer> ofPerson(UUID person) {
    return list(" and o.person_id = ? order by o.made_at desc, o.id desc", person);
  }

  /** Latest first. */
  List<Offer> ofParticipations(Collection<UUID> participations) {
    return jdbc.sql(SELECT + " and o.participation_id = any (?) order by o.made_at desc, o.id desc")
        .params(network(), participations.toArray(UUID[]::new))
        .query(OfferRepository::read)
        .list();
  }

  /** Those of one participation that nobody answered. */
  List<Offer> waiting(UUID participation) {
    return list(" and o.participation_id = ? and a.answer is null", participation);
  }

  /** Those whose last day to answer is over. */
  List<Offer> runOut(LocalDate today) {
    return list(" and o.answer_by < ? and a.answer is null", today);
  }

  private List<Offer> list(String which, Object value) {
    return jdbc.sql(SELECT + which).params(network(), value).query(OfferRepository::read).list();
  }

  private static Offer read(ResultSet row, int index) throws SQLException {
    return new Offer(
        row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class),
        row.getObject("company_id", UUID.class), row.getString("company_name"),
        row.getObject("vacancy_id", UUID.class), row.getObject("participation_id", UUID.class),
        row.getObject("person_id", UUID.class), row.getString("stage"), WorkRows.read(row), row.getObject("answer_by", LocalDate.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        Codes.readNullable(Offer.Answer.class, row.getString("answer")));
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
