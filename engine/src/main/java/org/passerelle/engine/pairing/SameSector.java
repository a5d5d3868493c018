package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

/** Both name the same sector. */
record SameSector() implements Factor {
  @Override
  public String key() {
    return "sector";
  }

  @Override
  public String title() {
    return "Sector";
  }

  @Override
  public int usualWeight() {
    return 100;
  }

  @Override
  public List<String> cases() {
    return List.of("same", "different", "not-stated");
  }

  @Override
  public int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return same(mentee.profile().sector(), mentor.profile().sector()) ? 1000 : 0;
  }

  @Override
  public Told tell(Mentee mentee, Mentor mentor, RuleSettings settings) {
    String wished = mentee.profile().sector();
    String known = mentor.profile().sector();
    if (wished == null || known == null) {
      return Told.of("not-stated");
    }
    return same(wished, known)
        ? new Told("same", Map.of("sector", new Fact.Words(List.of(known))))
        : Told.of("different");
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null && a.equals(b);
  }
}
