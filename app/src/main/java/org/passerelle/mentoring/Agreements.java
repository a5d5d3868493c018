package org.passerelle.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.scope.Ids;
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

  /** @param way link, signed-in or paper */
  public record Signature(Side side, String way, Instant signedAt) {}

  /** @param adviser who attended, if somebody did */
  public record FirstMeeting(LocalDate heldOn, @Nullable UUID adviser, @Nullable String place) {}

  /** What came of drawing up an agreement. */
  public sealed interface Drawing {
    record DrawnUp(Agreement agreement) implements Drawing {}

    /** Somebody else drew one up meanwhile; it stands. */
    record Overtaken(Agreement agreement) implements Drawing {}
  }

  /** Notes the first meeting; the first note stands. @param adviser who attended, if somebody did */
  @Transactional
  public boolean noteFirstMeeting(UUID duoId, LocalDate on, @Nullable UUID adviser, @Nullable String place) {
    Voices.staff();
    Duo duo = duos.get(duoId);
    if (on.isAfter(journal.today()) || !agreements.insertFirstMeeting(duo, on, adviser, place, journal.now())) {
      return false;
    }
    journal.wrote("duo.first-met", "duo", duoId);
    journal.publish(new FirstMet(duoId, on));
    return true;
  }

  @Transactional(readOnly = true)
  public Optional<FirstMeeting> firstMeeting(UUID duo) {
    return agreements.firstMeeting(duo);
  }

  /** Draws up the agreement of a duo by its blueprint; an earlier one is replaced and has to be signed anew. */
  @Transactional
  public Agreement drawUp(UUID duoId, LocalDate startsOn, Language language) {
    Voices.staff();
    Duo duo = duos.held(duoId);
    return drawUp(duo, startsOn, language, inForce(duoId).map(Agreement::id).orElse(null));
  }

  /**
   * Draws up an agreement in place of the one that the adviser had before them.
   *
   * @param seen the agreement in force when the adviser looked, or {@code null} when there was none
   */
  @Transactional
  public Drawing drawUpInsteadOf(UUID duoId, @Nullable UUID seen, LocalDate startsOn, Language language) {
    Voices.staff();
    Duo duo = duos.held(duoId);
    Optional<Agreement> inForce = inForce(duoId);
    if (inForce.isPresent() && !inForce.get().id().equals(seen)) {
      return new Drawing.Overtaken(inForce.get());
    }
    return new Drawing.DrawnUp(drawUp(duo, startsOn, language, seen));
  }

  private Agreement drawUp(Duo duo, LocalDate startsOn, Language language, @Nullable UUID replaces) {
    Relationship rules = duos.rules(duo);
    String text = rules.agreement() == null ? "" : rules.agreement().text().in(language);
    Agreement agreement =
        new Agreement(
            Ids.next(), duo.id(), startsOn, startsOn.plus(rules.term()), rules.cadence().every().toString(),
            (int) rules.cadence().length().toMinutes(), text);
    agreements.insert(agreement, duo, replaces, journal.now());
    journal.wrote("agreement.drawn-up", "duo", duo.id());
    journal.publish(new AgreementDrawnUp(agreement.id(), duo.id()));
    return agreement;
  }

  /** The agreement drawn up last. */
  @Transactional(readOnly = true)
  public Optional<Agreement> inForce(UUID duo) {
    return agreements.last(duo);
  }

  /** Who signed an agreement, first signed first. */
  @Transactional(readOnly = true)
  public List<Signature> signatures(Agreement agreement) {
    return agreements.signatures(agreement.id());
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
    Voices.require(duo, side);
    if (!agreements.sign(agreement, duo, side, way, journal.now())) {
      return false;
    }
    journal.wrote("agreement.signed", "duo", duo.id(), side.key());
    journal.publish(new AgreementSigned(agreement.id(), duo.id(), side));
    return true;
  }
}
