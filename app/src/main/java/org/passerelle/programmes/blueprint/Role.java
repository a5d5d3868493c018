package org.passerelle.programmes.blueprint;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.Default;
import org.passerelle.programmes.blueprint.yaml.Key;

/**
 * One way of taking part.
 *
 * @param names what one such person is called
 * @param namesMany what several are called
 * @param pitch why one would apply, a sentence or two for the public page
 * @param open whether anyone may apply on the public page; else people come by nomination or import
 * @param guardianUnder age in years under which a guardian consents too; null where nobody so young takes part
 * @param tracks parallel ways through the journey, of which a person follows one
 */
public record Role(
    @Key String key,
    Texts names,
    Texts namesMany,
    @Nullable Texts pitch,
    Side side,
    @Default("person") Traveller traveller,
    @Default("true") boolean open,
    @Nullable @AtLeast(1) Integer guardianUnder,
    @Nullable Capacity capacity,
    List<Asked> asks,
    List<EligibilityRule> eligibility,
    List<Track> tracks,
    List<Stage> journey,
    List<ScreeningCheck> checks,
    List<LeavingReason> leavingReasons) {

  public Role {
    asks = List.copyOf(asks);
    eligibility = List.copyOf(eligibility);
    tracks = List.copyOf(tracks);
    journey = List.copyOf(journey);
    checks = List.copyOf(checks);
    leavingReasons = List.copyOf(leavingReasons);
  }

  public Journey path() {
    return new Journey(journey);
  }

  /** Whether anybody may apply on the public page for themselves. */
  public boolean isAppliedFor() {
    return open && traveller == Traveller.PERSON && !asks.isEmpty();
  }

  /** How long before an edition's first day applications close; {@code null} where people join while it runs. */
  public @Nullable Period closesBefore() {
    return path().first(Stage.Application.class).map(Stage.Application::closesBefore).orElse(null);
  }

  public boolean asksFor(PersonFact fact) {
    return asks.stream().anyMatch(asked -> asked.fact() == fact);
  }

  /**
   * How many seekers one supporter may have at once.
   *
   * @param usual for a supporter who says nothing
   * @param most nobody may have more
   */
  public record Capacity(@AtLeast(1) int usual, @AtLeast(1) int most) {}

  /** Why somebody leaves the journey before its end. */
  public record LeavingReason(@Key String key, Texts names) {}

  /** A branch such as the course for graduates beside the general one. */
  public record Track(@Key String key, Texts names) {}
}
