package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a duo starts: the first meeting, then an agreement that both sides sign. */
@Service
public class Agreements {
  private final AgreementRepository agreements;
  private final Duos duos;
  private final Journal journal;

  Agreements(AgreementRepository agreements, Duos duos, Journal journal) {
    this.agreements = agreements;
    this.duos = duos;
    this.journal = journal;
  }

  /**
   * What both sides sign.
   *
   * @param endsOn the agreed last day, before any extension
   * @param every expected gap between two meetings, an ISO-8601 period
   * @param rules the text of the blueprint in the language it was drawn up in
   */
  public record Agreement(
      UUID id, UUID duo, LocalDate startsOn, LocalDate endsOn, String every, int meetingMinutes, String rules) {}

  /** Notes the first meeting; the first note stands. @param adviser who attended, if somebody did */
  @Transactional
  public boolean noteFirstMeeting(UUID duoId, LocalDate on, @Nullable UUID adviser, @Nullable String place) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Duo duo = duos.get(duoId);
    if (on.isAfter(journal.today()) || !agreements.insertFirstMeeting(duo, on, adviser, place, journal.now())) {
      return false;
    }
    journal.wrote("duo.first-met", "duo", duoId);
    return true;
  }

  /** Draws up the agreement of a duo by its blueprint; an earlier one is replaced and has to be signed anew. */
  @Transactional
  public Agreement drawUp(UUID duoId, LocalDate startsOn, Language language) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Duo duo = duos.get(duoId);
    Relationship rules = duos.rules(duo);
    String text = rules.agreement() == null ? "" : rules.agreement().text().in(language);
    Agreement agreement =
        new Agreement(
            Ids.next(), duoId, startsOn, startsOn.plus(rules.term()), rules.cadence().every().toString(),
            (int) rules.cadence().length().toMinutes(), text);
    agreements.insert(agreement, duo, inForce(duoId).map(Agreement::id).orElse(null), journal.now());
    journal.wrote("agreement.drawn-up", "duo", duoId);
    journal.publish(new AgreementDrawnUp(agreement.id(), duoId));
    return agreement;
  }

  /** The agreement drawn up last. */
  @Transactional(readOnly = true)
  public Optional<Agreement> inForce(UUID duo) {
    return agreements.last(duo);
  }

  /**
   * Signs for one side.
   *
   * @param way link, signed-in or paper
   * @return false when that side has signed already
   */
  @Transactional
  public boolean sign(Agreement agreement, Side side, String way) {
    Duo duo = duos.get(agreement.duo());
    if (!agreements.sign(agreement, duo, side, way, journal.now())) {
      return false;
    }
    journal.wrote("agreement.signed", "duo", duo.id(), side.key());
    return true;
  }
}
