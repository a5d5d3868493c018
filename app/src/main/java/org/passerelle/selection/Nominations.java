package org.passerelle.selection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** People whom a partner puts forward. Nobody is put forward without having agreed to it. */
@Service
public class Nominations {
  private final JdbcClient jdbc;
  private final Facts facts;
  private final Editions editions;
  private final Journeys journeys;
  private final People people;

  Nominations(JdbcClient jdbc, Facts facts, Editions editions, Journeys journeys, People people) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.editions = editions;
    this.journeys = journeys;
    this.people = people;
  }

  /** @param by who puts forward, at which agency; @param words why this person */
  public record Nominator(String by, String agency, @Nullable String words) {}

  public record Nomination(UUID participation, String by, String agency, @Nullable String words, Instant at) {}

  public sealed interface Proposing {
    record PutForward(Participation participation) implements Proposing {}

    /** The edition took people until that day. */
    record EditionClosed(java.time.LocalDate lastDay) implements Proposing {}

    /** The person stands in this edition already. */
    record ThereAlready() implements Proposing {}
  }

  /** Puts somebody on record and forward for an edition; whatever follows the nomination opens. Who is not put forward is not on record. */
  @Transactional
  public Proposing putForward(
      UUID editionId, String role, PersonDetails details, PersonProfile profile, Nominator nominator) {
    OpenStages.requireDeciders();
    Edition edition = editions.get(editionId);
    if (edition.closesOn() != null && edition.closesOn().isBefore(facts.journal().today())) {
      return new Proposing.EditionClosed(edition.closesOn());
    }
    Person person = people.register(edition.organisation(), details, profile);
    Participation begun =
        journeys.begin(editionId, person.id(), role, facts.journal().today(), nominator.agency(), null);
    Proposing noted = note(begun, nominator);
    if (!(noted instanceof Proposing.PutForward)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return noted;
  }

  /** Notes who put forward somebody whose nomination stage is open. */
  @Transactional
  public Proposing note(Participation who, Nominator nominator) {
    OpenStages.requireDeciders();
    Stage.Nomination stage =
        journeys.journey(who).first(Stage.Nomination.class).orElseThrow(() -> new NotFound("nomination"));
    if (journeys.open(who.id()).stream().map(StageVisit::stage).noneMatch(stage.key()::equals)) {
      return new Proposing.ThereAlready();
    }
    Map<String, @Nullable Object> row = facts.about(who);
    row.put("id", Ids.next());
    row.put("stage", stage.key());
    row.put("put_forward_by", nominator.by());
    row.put("agency", nominator.agency());
    row.put("words", nominator.words());
    row.put("noted_at", facts.journal().now());
    row.put("noted_by", facts.journal().actor());
    facts.insert("nomination", row);
    facts.journal().wrote("nomination.noted", "participation", who.id(), nominator.agency());
    journeys.complete(who.id(), stage.key());
    return new Proposing.PutForward(who);
  }

  /** The nominations of these participations. */
  @Transactional(readOnly = true)
  public List<Nomination> of(Collection<UUID> participations) {
    return jdbc.sql(
            """
            select participation_id as participation, put_forward_by as by, agency, words, noted_at as at
            from nomination where network_id = ? and participation_id = any (?) order by noted_at
            """)
        .params(Scope.current().network(), participations.toArray(UUID[]::new))
        .query(Nomination.class)
        .list();
  }
}
