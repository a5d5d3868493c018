package org.passerelle.engine.pairing.people;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about the other.
 *
 * @param gender the only gender they wish to be paired with; absent: any
 * @param notWith ids of people they must not be proposed to: declined, known to each other, or kept apart by an adviser
 */
public record Wishes(@Nullable Gender gender, Set<String> notWith) {
  public static final Wishes NONE = new Wishes(null, Set.of());

  public Wishes {
    notWith = Set.copyOf(notWith);
  }

  public Wishes onlyWith(Gender wished) {
    return new Wishes(wished, notWith);
  }

  public Wishes notWith(String id) {
    var all = new HashSet<>(notWith);
    all.add(id);
    return new Wishes(gender, all);
  }
}
