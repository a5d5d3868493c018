package org.passerelle.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.passerelle.evidence.fairness.Disparity;
import org.passerelle.evidence.fairness.Stratum;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.oversight.Monitoring.GroupRow;
import org.passerelle.oversight.Monitoring.Groups;

/** Compares each group with the largest one, programme by programme, so that who applies where is not taken for treatment. */
final class GroupCounts {
  private static final double LEVEL = 0.95;

  private GroupCounts() {}

  static List<Groups> of(List<Case> cases) {
    List<Groups> all = new ArrayList<>();
    for (Grouping grouping : Grouping.values()) {
      add(all, grouping, false, cases, Case::inFavour);
      add(all, grouping, true, cases.stream().filter(Case::isDecided).toList(), one -> Boolean.TRUE.equals(one.favourable()));
    }
    return all;
  }

  private static void add(
      List<Groups> all, Grouping grouping, boolean decided, List<Case> cases, Predicate<Case> selected) {
    Map<String, List<Case>> byGroup = new TreeMap<>();
    for (Case one : cases) {
      String group = one.group(grouping);
      if (group != null) {
        byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(one);
      }
    }
    if (byGroup.size() > 1) {
      all.add(new Groups(grouping, decided, rows(byGroup, selected)));
    }
  }

  private static List<GroupRow> rows(Map<String, List<Case>> byGroup, Predicate<Case> selected) {
    String largest =
        byGroup.entrySet().stream()
            .max(Comparator.comparingInt(group -> group.getValue().size()))
            .map(Map.Entry::getKey)
            .orElseThrow();
    List<Case> reference = Objects.requireNonNull(byGroup.get(largest));
    List<GroupRow> rows = new ArrayList<>();
    rows.add(new GroupRow(largest, rate(reference, selected), null));
    byGroup.forEach((group, members) -> {
      if (!group.equals(largest)) {
        Disparity disparity = Disparity.of(strata(members, reference, selected), byGroup.size() - 1, LEVEL);
        rows.add(new GroupRow(group, rate(members, selected), disparity));
      }
    });
    return rows;
  }

  private static List<Stratum> strata(List<Case> members, List<Case> reference, Predicate<Case> selected) {
    return members.stream()
        .map(Case::programme)
        .distinct()
        .sorted()
        .map(
            programme -> {
              List<Case> some = in(programme, members);
              List<Case> others = in(programme, reference);
              return new Stratum(count(some, selected), some.size(), count(others, selected), others.size());
            })
        .filter(stratum -> stratum.referencePeople() > 0)
        .collect(Collectors.collectingAndThen(Collectors.toList(), strata -> orCrude(strata, members, reference, selected)));
  }

  /** Where no programme has people of both groups, only the crude comparison is left. */
  private static List<Stratum> orCrude(
      List<Stratum> strata, List<Case> members, List<Case> reference, Predicate<Case> selected) {
    return strata.isEmpty()
        ? List.of(new Stratum(count(members, selected), members.size(), count(reference, selected), reference.size()))
        : strata;
  }

  private static List<Case> in(String programme, List<Case> cases) {
    return cases.stream().filter(one -> one.programme().equals(programme)).toList();
  }

  private static Proportion rate(List<Case> cases, Predicate<Case> selected) {
    return Proportion.of(count(cases, selected), cases.size());
  }

  private static long count(List<Case> cases, Predicate<Case> selected) {
    return cases.stream().filter(selected).count();
  }
}
