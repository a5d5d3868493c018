package org.passerelle.engine.pairing;

import java.util.List;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Gender;

/** A typed value inside a reason or a refusal, so that words can be made of it in any language. */
public sealed interface Fact {
  /** An ISO 639 code. */
  record Language(String code) implements Fact {}

  /** ISO 639 codes; may be empty. */
  record LanguageList(List<String> codes) implements Fact {}

  record Level(Cefr level) implements Fact {}

  record Count(int value) implements Fact {}

  /** An hour of the week, 0 (Monday 00:00) to 167, in the programme's time zone. */
  record HourOfWeek(int hour) implements Fact {}

  record Kilometres(double value) implements Fact {}

  /** An ISCO-08 code of one to four digits. */
  record Occupation(String code) implements Fact {}

  /** Words as people wrote them, in lower case. */
  record Words(List<String> words) implements Fact {}

  record OfGender(Gender gender) implements Fact {}
}
