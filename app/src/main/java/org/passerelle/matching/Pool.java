package org.passerelle.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.MentorIndex;
import org.passerelle.engine.pairing.Weights;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.solve.MatchingProblem;
import org.passerelle.matching.PoolRepository.Seekers;
import org.passerelle.matching.PoolRepository.Supporters;
import org.passerelle.matching.PoolRepository.Waiting;
import org.passerelle.matching.kernel.KernelSettings;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;

/** Everybody of an edition who waits, and every pair that is possible among them. Immutable; made once a version of the facts. */
final class Pool {
  final Edition edition;
  final Blueprint blueprint;
  final WeightsVersion weights;
  final KernelSettings settings;
  final List<Candidate> seekers;
  final List<Candidate> supporters;
  final List<Mentee> mentees;
  final List<Mentor> mentors;
  final MentorIndex index;
  final MatchingProblem problem;
  final Hardest hardest;
  final LocalDate today;
  private final Map<UUID, Integer> seekerAt;
  private final Map<UUID, Integer> supporterAt;

  Pool(Edition edition, Blueprint blueprint, WeightsVersion weights, Waiting waiting, LocalDate today) {
    this.edition = edition;
    this.blueprint = blueprint;
    this.weights = weights;
    KernelSettings named = KernelSettings.of(blueprint.requireMatching(), blueprint.relationship());
    this.settings = new KernelSettings(named.rules(), new Weights(String.valueOf(weights.number()), weights.points()));
    this.seekers = List.copyOf(waiting.seekers().candidates());
    this.mentees = List.copyOf(waiting.seekers().mentees());
    this.supporters = List.copyOf(waiting.supporters().candidates());
    this.mentors = List.copyOf(waiting.supporters().mentors());
    this.seekerAt = positions(seekers);
    this.supporterAt = positions(supporters);
    this.index = new MentorIndex(mentors, settings.rules(), settings.scoring());
    var builder = MatchingProblem.builder(mentees.size(), mentors.stream().mapToInt(Mentor::openPlaces).toArray());
    index.pairs(mentees, builder::add);
    this.problem = builder.build();
    this.hardest = Hardest.of(problem, mentees, blueprint.requireMatching().liftHardest());
    this.today = today;
  }

  /** The same people under other weights. */
  Pool weighed(WeightsVersion others) {
    Waiting same = new Waiting(new Seekers(seekers, mentees), new Supporters(supporters, mentors));
    return new Pool(edition, blueprint, others, same, today);
  }

  /** Why what is proposed for the seeker should not wait for the meeting; {@code null} if it may. */
  @Nullable Urgency urgencyOf(int seeker) {
    Candidate who = seekers.get(seeker);
    if (who.givingUp()) {
      return Urgency.GIVING_UP;
    }
    boolean waitsLong = !who.waitingSince().plus(blueprint.requireMatching().atOnceAfter()).isAfter(today);
    return waitsLong ? Urgency.WAITING : null;
  }

  private static Map<UUID, Integer> positions(List<Candidate> candidates) {
    Map<UUID, Integer> at = new HashMap<>();
    IntStream.range(0, candidates.size()).forEach(i -> at.put(candidates.get(i).participation(), i));
    return at;
  }

  /** The seeker's position, or -1 when they do not wait here. */
  int seeker(UUID participation) {
    return seekerAt.getOrDefault(participation, -1);
  }

  /** The supporter's position, or -1 when they do not wait here. */
  int supporter(UUID participation) {
    return supporterAt.getOrDefault(participation, -1);
  }

  /** How many seekers the supporter can have at once, those they have now included. */
  int placesOf(Candidate supporter) {
    return supporter.places() + supporter.taken();
  }

  PairKey key(int seeker, int supporter) {
    return new PairKey(seekers.get(seeker).participation(), supporters.get(supporter).participation());
  }

  boolean waits(PairKey pair) {
    return seekerAt.containsKey(pair.seeker()) && supporterAt.containsKey(pair.supporter());
  }

  Optional<Candidate> find(UUID participation) {
    return seekerAt.containsKey(participation)
        ? Optional.of(seekers.get(seekerAt.get(participation)))
        : Optional.ofNullable(supporterAt.get(participation)).map(supporters::get);
  }
}
