package org.passerelle.impact.funders;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** The common indicators of Regulation (EU) 2021/1057, Annex I, by their codes. */
public enum Indicator {
  EECO01(person -> true),
  EECO02(person -> unemployed(person)),
  EECO03(person -> person.entry().status() == Status.LONG_TERM_UNEMPLOYED),
  EECO04(person -> person.entry().status() == Status.INACTIVE),
  EECO05(person -> person.entry().status() == Status.EMPLOYED),
  EECO06(person -> aged(person, 0, 17)),
  EECO07(person -> aged(person, 18, 29)),
  EECO08(person -> aged(person, 55, 150)),
  EECO09(person -> schooled(person, 0, 2)),
  EECO10(person -> schooled(person, 3, 4)),
  EECO11(person -> schooled(person, 5, 8)),
  EECO12(person -> person.entry().says(Fact.DISABILITY)),
  EECO13(person -> person.entry().says(Fact.THIRD_COUNTRY)),
  EECO14(person -> person.entry().says(Fact.FOREIGN_BACKGROUND)),
  EECO15(person -> person.entry().says(Fact.MINORITY)),
  EECO16(person -> person.entry().says(Fact.HOMELESS)),
  EECO17(person -> person.entry().says(Fact.RURAL)),
  EECR01(person -> left(person) && person.entry().status() == Status.INACTIVE
      && Objects.equals(person.searching(), true)),
  EECR02(person -> left(person) && person.studyAtLeaving()),
  EECR03(person -> left(person) && person.qualified()),
  EECR04(person -> left(person) && person.entry().status() != Status.EMPLOYED && person.workAtLeaving()),
  EECR05(person -> left(person) && person.entry().status() != Status.EMPLOYED && person.workAfter());

  private final Predicate<Participant> counts;

  Indicator(Predicate<Participant> counts) {
    this.counts = counts;
  }

  public boolean counts(Participant person) {
    return counts.test(person);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<Indicator> all() {
    return Arrays.asList(values());
  }

  /** The long-term unemployed among them. */
  private static boolean unemployed(Participant person) {
    return person.entry().status() == Status.UNEMPLOYED || person.entry().status() == Status.LONG_TERM_UNEMPLOYED;
  }

  private static boolean aged(Participant person, int from, int to) {
    Integer age = person.entry().age();
    return age != null && age >= from && age <= to;
  }

  private static boolean schooled(Participant person, int from, int to) {
    Integer isced = person.entry().isced();
    return isced != null && isced >= from && isced <= to;
  }

  private static boolean left(Participant person) {
    return person.leftOn() != null;
  }
}
