package org.passerelle.employers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;

/**
 * Work that a company offers, or the profile of work that it will offer.
 *
 * @param taken how many of its places running placements hold
 * @param open whether somebody can still be proposed
 */
public record Vacancy(UUID id, UUID company, UUID organisation, Terms terms, int version, int taken, boolean open) {

  public int free() {
    return Math.max(0, terms.places() - taken);
  }

  /**
   * What a vacancy says.
   *
   * @param edition the edition whose people it is meant for; {@code null} for all
   * @param isco ISCO-08 code of one to four digits
   * @param pay in words; {@code null} only where it is unpaid
   * @param mustHave what one must know before
   * @param trainable what can be learnt there
   * @param languages which are needed, by ISO 639 code, at least at this level
   */
  public record Terms(
      String title, PlacementKind kind, @Nullable String isco, @Nullable String esco, String task, String place,
      @Nullable String postcode, @Nullable Double latitude, @Nullable Double longitude, boolean paid,
      @Nullable String pay, @Nullable Integer hoursAWeek, @Nullable Contract contract, @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn, @Nullable String mustHave, @Nullable String trainable, int places,
      Map<String, Cefr> languages, List<AskedPaper> papers, @Nullable UUID edition) {
    public Terms {
      languages = Map.copyOf(languages);
      papers = List.copyOf(papers);
      if (title.isBlank() || task.isBlank() || place.isBlank()) {
        throw new IllegalArgumentException("A vacancy says what, where and which task");
      }
      if (paid && (pay == null || pay.isBlank())) {
        throw new IllegalArgumentException("Paid work says how much");
      }
      if (places < 1) {
        throw new IllegalArgumentException("A vacancy has at least one place");
      }
    }
  }

  /** What must be seen beside the right to work. */
  public enum AskedPaper {
    DRIVING_LICENCE,
    QUALIFICATION,
    HEALTH,
    RECORD_EXTRACT
  }

  /** Why nobody is proposed for it any more. */
  public enum Closing {
    FILLED,
    WITHDRAWN,
    OVER
  }
}
