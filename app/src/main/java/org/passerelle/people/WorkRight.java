package org.passerelle.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Paper.Kind;

/**
 * Whether somebody may work, as far as the record tells: what was last seen or said of the right itself; else a ground
 * that carries it everywhere in the European Union.
 */
public sealed interface WorkRight {
  /** @param until the last day that is known; {@code null} where no end is on record */
  record May(@Nullable LocalDate until) implements WorkRight {}

  record MayNot() implements WorkRight {}

  /** It ended on that day, and nobody has seen a new paper. */
  record Lapsed(LocalDate on) implements WorkRight {}

  /** Nobody looked yet. */
  record NotKnown() implements WorkRight {}

  /** Grounds that carry the right to work without a paper of its own. */
  Set<String> FREE = Set.of("citizen", "eu-citizen", "long-term-resident", "refugee", "subsidiary-protection", "temporary-protection");

  /** @param papers latest first */
  static WorkRight on(LocalDate day, List<Paper> papers) {
    Optional<Paper> right = latest(papers, Kind.WORK_RIGHT);
    Optional<Paper> ground = latest(papers, Kind.LEGAL_GROUND);
    boolean free = ground.map(Paper::detail).filter(FREE::contains).isPresent();
    if (right.isPresent() && right.get().saysNo()) {
      return new MayNot();
    }
    if (right.isEmpty() && !free) {
      return new NotKnown();
    }
    LocalDate until = earlier(right.map(Paper::expiresOn), latest(papers, Kind.PERMIT).map(Paper::expiresOn));
    return until != null && until.isBefore(day) ? new Lapsed(until) : new May(until);
  }

  default boolean mayWork() {
    return this instanceof May;
  }

  private static Optional<Paper> latest(List<Paper> papers, Kind kind) {
    return papers.stream().filter(paper -> paper.kind() == kind).findFirst();
  }

  private static @Nullable LocalDate earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() ? other.orElse(null)
        : other.isEmpty() || one.get().isBefore(other.get()) ? one.get() : other.get();
  }
}
