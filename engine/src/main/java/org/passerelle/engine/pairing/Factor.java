package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Tags;

/** Something that makes a possible pair better. A hypothesis of the programme, not a known cause of success. */
public sealed interface Factor
    permits SameOccupation,
        SameSector,
        LanguageEase,
        SharedWords,
        Availability,
        Distance,
        WaitingTime {

  /** Stable name for messages, weights and records, such as {@code occupation}. */
  String key();

  /** What staff call it. */
  String title();

  /** The points it is worth at most unless the programme says otherwise. */
  int usualWeight();

  /** Every case it tells of: each has its own sentence. */
  List<String> cases();

  /** How far it holds for the pair, in thousandths from 0 to 1000; 0 where data are missing. */
  int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings);

  /** Why, in one of the cases, with its arguments. */
  Told tell(Mentee mentee, Mentor mentor, RuleSettings settings);

  /** A case and its named arguments. */
  record Told(String because, Map<String, Fact> facts) {
    static Told of(String because) {
      return new Told(because, Map.of());
    }

    /** What two people have in common: {@code shared} with the words and their count, {@code none} or {@code not-stated}. */
    static Told ofCommon(Tags hers, Tags his) {
      if (!hers.isStated() || !his.isStated()) {
        return of("not-stated");
      }
      List<String> common = hers.common(his);
      return common.isEmpty()
          ? of("none")
          : new Told("shared", Map.of("words", new Fact.Words(common), "count", new Fact.Count(common.size())));
    }
  }
}
