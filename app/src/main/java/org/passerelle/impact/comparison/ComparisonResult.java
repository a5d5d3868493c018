package org.passerelle.impact.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Terms;
import org.passerelle.evidence.Unanswerable;
import org.passerelle.evidence.comparison.Comparison;
import org.passerelle.evidence.comparison.Estimate;
import org.passerelle.evidence.comparison.Method;
import org.passerelle.evidence.comparison.Study;
import org.passerelle.evidence.proportions.Difference;

/**
 * A programme's own people beside a comparison group. Nobody drew lots, so whatever is left is an association.
 *
 * @param ownLeftOut own people with a missing fact or outcome; @param othersLeftOut the same of the others
 * @param raw the difference as it stands; empty where a side has nobody
 * @param estimate {@code null} where the sides are too small to be held beside each other at all
 */
public record ComparisonResult(
    ComparisonGroup group, Method method, int own, int ownLeftOut, int others, int othersLeftOut,
    Optional<Difference> raw, @Nullable Estimate estimate) {

  static ComparisonResult of(
      ComparisonGroup group, List<Compared> ownPeople, List<Compared> otherPeople, Method method) {
    List<Compared> own = complete(ownPeople, group.terms());
    List<Compared> others = complete(otherPeople, group.terms());
    Optional<Difference> raw =
        own.isEmpty() || others.isEmpty()
            ? Optional.empty()
            : Optional.of(Difference.of(positive(own), own.size(), positive(others), others.size(), 0.95));
    return new ComparisonResult(
        group, method, own.size(), ownPeople.size() - own.size(), others.size(), otherPeople.size() - others.size(),
        raw, estimate(group.terms(), own, others, method));
  }

  /** Whether the two sides have too little in common to be compared. */
  public boolean refused() {
    return estimate == null || estimate.refused();
  }

  private static @Nullable Estimate estimate(
      List<Term> terms, List<Compared> own, List<Compared> others, Method method) {
    List<Compared> all = Stream.concat(own.stream(), others.stream()).toList();
    boolean[] treated = new boolean[all.size()];
    Arrays.fill(treated, 0, own.size(), true);
    double[] outcome = all.stream().mapToDouble(one -> Boolean.TRUE.equals(one.positive()) ? 1 : 0).toArray();
    try {
      return Comparison.estimate(new Study(treated, outcome, terms(terms, all)), method, null, 0.95);
    } catch (Unanswerable tooFew) {
      return null;
    }
  }

  /** Terms in which everybody is the same tell nothing and are left out. */
  private static Terms terms(List<Term> asked, List<Compared> all) {
    Terms terms = new Terms();
    for (Term term : asked) {
      String[] values = all.stream().map(one -> String.valueOf(one.value(term))).toArray(String[]::new);
      if (Arrays.stream(values).distinct().count() < 2) {
        continue;
      }
      if (term == Term.GENDER) {
        terms.text(term.key() + ": ", values);
      } else {
        terms.number(term.key(), Arrays.stream(values).mapToDouble(Double::parseDouble).toArray());
      }
    }
    return terms;
  }

  private static List<Compared> complete(List<Compared> people, List<Term> terms) {
    List<Compared> complete = new ArrayList<>();
    for (Compared one : people) {
      if (one.positive() != null && terms.stream().allMatch(term -> one.value(term) != null)) {
        complete.add(one);
      }
    }
    return complete;
  }

  private static long positive(List<Compared> people) {
    return people.stream().filter(one -> Boolean.TRUE.equals(one.positive())).count();
  }
}
