package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Occupations;

/** The mentor practised what the mentee wishes to do: a quarter for each level of ISCO-08 they share. */
record SameOccupation() implements Factor {
  private static final List<String> BY_SHARED_DIGITS =
      List.of("different", "major-group", "sub-major-group", "minor-group", "same");

  @Override
  public String key() {
    return "occupation";
  }

  @Override
  public String title() {
    return "Occupation";
  }

  @Override
  public int usualWeight() {
    return 300;
  }

  @Override
  public List<String> cases() {
    return List.of("same", "minor-group", "sub-major-group", "major-group", "different", "not-stated");
  }

  @Override
  public int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return ofSharedDigits(mentee.profile().occupations().closeness(mentor.profile().occupations()));
  }

  static int ofSharedDigits(int digits) {
    return digits * 250;
  }

  @Override
  public Told tell(Mentee mentee, Mentor mentor, RuleSettings settings) {
    Occupations wished = mentee.profile().occupations();
    Occupations practised = mentor.profile().occupations();
    if (!wished.isStated() || !practised.isStated()) {
      return Told.of("not-stated");
    }
    List<String> pair = wished.closest(practised);
    return new Told(
        BY_SHARED_DIGITS.get(wished.closeness(practised)),
        Map.of("wished", new Fact.Occupation(pair.get(0)), "practised", new Fact.Occupation(pair.get(1))));
  }
}
