package org.passerelle.replay;

import java.time.LocalDate;
import java.util.List;
import org.passerelle.access.Network;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.springframework.boot.test.context.TestComponent;

/** A network with a short history in it: people at every stage, duos that walk, pause, end, and what came of them. */
@TestComponent
public class PlayedNetwork {
  private static final Plan SHORT = new Plan(30, 5, 1.0, 1.5, 5, 1, 0.12, 0.12, 0.9, 0.74, 0.53);
  /** About eight meetings and contacts for each person. */
  private static final Plan MANY = new Plan(60, 20, 1.0, 3.5, 16, 2, 0.12, 0.12, 0.9, 0.74, 0.53);
  /** A small year of a programme that draws lots. */
  private static final String LOTS =
      """
      practice: kotosib
      place: Helsinki
      ends: 230
      role: participant
      people: 30
      tracks: {general: {people: 26}, graduates: {people: 4}}
      walk:
        referral: {day: 0}
        application: {day: 1}
        eligibility: {day: 3}
        level: {day: 10}
        class: {day: 25, passed: 8, lasts: 120, leave: moved}
        work-training: {day: 160, hosts: 3, stay: true}
        employer-decides: {day: 200, stay: true, options: {hired: {people: 4}}}
      costs: {budget: {amount: 90000}}
      """;
  /** Between them they touch courses, tests, selections, offers, stays and what comes of them. */
  private static final List<String> PRACTICES = List.of("loh", "konvert", "convoy");
  private final Stagehand stagehand;
  private final PublishedReplay published;
  private final OversightVerbs oversight;
  private final InScope inScope;
  private final MovableClock clock;
  private final PlayedPapers papers;

  PlayedNetwork(
      Stagehand stagehand, PublishedReplay published, OversightVerbs oversight, InScope inScope, MovableClock clock,
      PlayedPapers papers) {
    this.stagehand = stagehand;
    this.published = published;
    this.oversight = oversight;
    this.inScope = inScope;
    this.clock = clock;
    this.papers = papers;
  }

  public record Played(Network network, Edition edition) {}

  /** The product's clock stands at the evening of {@code today} afterwards. */
  public Played play(String slug, LocalDate today) {
    Network network = stagehand.found(slug, "Played " + slug, Network.Kind.LIVE, SHORT, today);
    return new Played(network, stagehand.play("duo", "Brussels", SHORT, today, stagehand.hire(network, 2, 2), 3));
  }

  /** Somewhat more of the same, to be multiplied. */
  public Played playMany(String slug, LocalDate today) {
    Network network = stagehand.found(slug, "Played " + slug, Network.Kind.LIVE, MANY, today);
    return new Played(network, stagehand.play("duo", "Brussels", MANY, today, stagehand.hire(network, 4, 2), 3));
  }

  /** The same with practices of other kinds beside the duos, and a morning in oversight. */
  public Played playAll(String slug, LocalDate today) {
    Network network = stagehand.found(slug, "Played " + slug, Network.Kind.LIVE, SHORT, today);
    ReplayStaff staff = stagehand.hire(network, 6, 4);
    Edition duo = stagehand.play("duo", "Brussels", SHORT, today, staff, 3);
    for (String practice : PRACTICES) {
      published.playIn(
          staff, PublishedHistories.of(practice).orElseThrow(), Blueprints.shipped(practice).orElseThrow(), today);
    }
    published.playIn(
        staff, PublishedHistories.parse("lots", LOTS), Blueprints.shipped("kotosib").orElseThrow(), today);
    new DemoOversight(oversight, inScope, clock)
        .play(network, duo, staff, today.atTime(23, 10).atZone(Stagehand.ZONE).toInstant());
    papers.play(duo.organisation(), staff);
    return new Played(network, duo);
  }
}
