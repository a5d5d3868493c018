package org.passerelle.replay;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.passerelle.impact.funders.Answer;
import org.passerelle.impact.funders.Entries;
import org.passerelle.impact.funders.Entry;
import org.passerelle.impact.funders.Fact;
import org.passerelle.impact.funders.Status;
import org.passerelle.people.PersonDetails;

/** Notes seekers' situation of the first day as a funder asks it; some would rather not say. */
final class FirstDays {
  private final Entries entries;
  private final Random random;

  FirstDays(Entries entries, long seed) {
    this.entries = entries;
    this.random = new Random(seed);
  }

  void note(UUID participation, PersonDetails person, LocalDate day) {
    Integer age = person.birthDate() == null ? null : Period.between(person.birthDate(), day).getYears();
    String gender = person.gender().equals("unknown") ? "undisclosed" : person.gender();
    entries.freeze(participation, new Entry(status(), gender, age, person.education(), facts()));
  }

  void left(UUID participation, boolean searching) {
    entries.left(participation, searching);
  }

  private Status status() {
    int drawn = random.nextInt(20);
    return drawn < 9
        ? Status.UNEMPLOYED
        : drawn < 15 ? Status.LONG_TERM_UNEMPLOYED : drawn < 18 ? Status.INACTIVE : Status.EMPLOYED;
  }

  private Map<Fact, Answer> facts() {
    Map<Fact, Answer> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.DISABILITY, said(4));
    facts.put(Fact.THIRD_COUNTRY, Answer.YES);
    facts.put(Fact.FOREIGN_BACKGROUND, Answer.YES);
    facts.put(Fact.MINORITY, said(15));
    facts.put(Fact.HOMELESS, said(6));
    facts.put(Fact.RURAL, said(8));
    return facts;
  }

  private Answer said(int percentYes) {
    int drawn = random.nextInt(100);
    return drawn < percentYes ? Answer.YES : drawn >= 96 ? Answer.REFUSED : Answer.NO;
  }
}
