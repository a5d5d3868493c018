package org.passerelle.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Hours;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.people.PersonProfile.Wish;

/** People who do not exist: names of many languages, with the gaps and spellings of real files. The same seed, the same people. */
final class InventedPeople {
  private final Random random;
  private final NameBook names = new NameBook();
  private int number;

  InventedPeople(long seed) {
    this(seed, 0);
  }

  /** @param before how many people were invented elsewhere, so that no two share an address or a telephone */
  InventedPeople(long seed, int before) {
    this.random = new Random(seed);
    this.number = before;
  }

  /** Somebody of 18 to 33 years, born elsewhere. */
  PersonDetails newcomer(LocalDate today) {
    NameBook.Origin origin = names.origin(random);
    LocalDate birth = today.minusYears(19 + random.nextInt(14)).minusDays(random.nextInt(365));
    return person(origin, birth, random.nextInt(10) < 7);
  }

  /** Somebody of 50 to 74 years with a working life behind them. */
  PersonDetails experienced(LocalDate today) {
    LocalDate birth = today.minusYears(51 + random.nextInt(23)).minusDays(random.nextInt(365));
    return person(names.local(random), birth, true);
  }

  PersonProfile newcomerProfile(PersonDetails details) {
    List<Language> languages = new ArrayList<>();
    languages.add(Language.mother(names.languageOf(details.ownScriptName(), details.contactLanguage(), random)));
    languages.add(Language.said(pick("fr", "fr", "nl", "en"), pick("A2", "B1", "B1", "B2", "C1")));
    if (random.nextInt(3) == 0) {
      languages.add(Language.said("en", pick("A2", "B1", "B2")));
    }
    Occupations.Entry wished = Occupations.pick(random);
    return new PersonProfile(
        languages, Set.of(names.countryOf(details.fullName())),
        List.of(new Occupation("wished", wished.isco(), wished.label())),
        tags(3), Set.of(pick("a good CV", "job interviews", "contacts in the trade", "training")), hours(), wish());
  }

  PersonProfile experiencedProfile() {
    List<Language> languages = new ArrayList<>();
    languages.add(Language.mother(pick("fr", "fr", "nl")));
    languages.add(Language.said("en", pick("B1", "B2", "C1")));
    if (random.nextInt(2) == 0) {
      languages.add(Language.said("nl", pick("B1", "B2")));
    }
    Occupations.Entry practised = Occupations.pick(random);
    return new PersonProfile(
        languages, Set.of("BE"), List.of(new Occupation("practised", practised.isco(), practised.label())), tags(4),
        Set.of("contacts in the trade", pick("a good CV", "job interviews", "training")), hours(), wish());
  }

  private PersonDetails person(NameBook.Origin origin, LocalDate birth, boolean hasMail) {
    number++;
    NameBook.Named named = origin.name(random);
    String mail = hasMail ? "person" + number + "@people.example" : null;
    String digits = "%08d".formatted(70_000_000 + number);
    String phone = random.nextInt(20) == 0 ? null : "+324" + digits;
    String typed = phone == null ? null : "04" + digits.substring(0, 2) + " " + digits.substring(2);
    double[] place = Places.near(random);
    return new PersonDetails(
        named.written(), named.ownScript(), null, birth, random.nextInt(12) == 0 ? "year" : "day",
        random.nextInt(40) == 0 ? "undisclosed" : named.woman() ? "woman" : "man", mail, typed, phone, null,
        random.nextInt(15) == 0 ? null : String.valueOf(1000 + random.nextInt(210)), Places.name(place), place[0], place[1],
        origin.contactLanguage(), 1 + random.nextInt(7), true, random.nextInt(5) == 0, random.nextInt(8), null, null);
  }

  private Set<String> tags(int most) {
    String[] all = {"music", "football", "cooking", "technology", "nature", "reading", "cinema", "crafts", "travel"};
    Set<String> tags = new LinkedHashSet<>();
    int count = 1 + random.nextInt(most);
    while (tags.size() < count) {
      tags.add(pick(all));
    }
    return tags;
  }

  private List<Hours> hours() {
    Set<Integer> days = new LinkedHashSet<>();
    int count = 2 + random.nextInt(3);
    while (days.size() < count) {
      days.add(1 + random.nextInt(6));
    }
    return days.stream().map(day -> random.nextBoolean() ? new Hours(day, 9, 13) : new Hours(day, 14, 19)).toList();
  }

  private Wish wish() {
    return random.nextInt(12) == 0 ? new Wish("woman", "either", null) : new Wish(null, pick("either", "no"), 25);
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }
}
