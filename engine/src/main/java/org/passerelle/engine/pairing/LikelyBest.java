package org.passerelle.engine.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Occupations;
import org.passerelle.engine.pairing.people.Profile;

/**
 * Mentors by what weighs most: by the groups of the occupations they practised and by sector. Whoever seeks the best few
 * for a mentee looks at them list by list and stops where nobody who is left could be among them.
 */
final class LikelyBest {
  private static final int[] NOBODY = {};

  private final Map<Integer, int[]> byGroup;
  private final Map<String, int[]> bySector;

  /**
   * One list of mentors to look at.
   *
   * @param mentors null: all who are left
   * @param sharedDigits of ISCO-08, which nobody from here on exceeds
   * @param sameSector whether anybody from here on may be of the same sector
   */
  record Step(int @Nullable [] mentors, int sharedDigits, boolean sameSector) {}

  LikelyBest(List<Mentor> ordered) {
    var groups = new Postings<Integer>();
    var sectors = new Postings<String>();
    for (int m = 0; m < ordered.size(); m++) {
      Profile profile = ordered.get(m).profile();
      for (int code : profile.occupations().packed()) {
        for (int digits = 1; digits <= Occupations.digits(code); digits++) {
          groups.add(Occupations.group(code, digits), m);
        }
      }
      if (profile.sector() != null) {
        sectors.add(profile.sector(), m);
      }
    }
    this.byGroup = groups.lists();
    this.bySector = sectors.lists();
  }

  /** In this order; a mentor may stand in several lists. */
  List<Step> stepsFor(Profile mentee) {
    var steps = new ArrayList<Step>();
    boolean sector = mentee.sector() != null;
    for (int digits = 4; digits > 0; digits--) {
      if (digits == 1 && sector) {
        steps.add(new Step(bySector.getOrDefault(mentee.sector(), NOBODY), digits, true));
        sector = false;
      }
      for (int code : mentee.occupations().packed()) {
        if (Occupations.digits(code) >= digits) {
          steps.add(new Step(byGroup.getOrDefault(Occupations.group(code, digits), NOBODY), digits, sector));
        }
      }
    }
    steps.add(new Step(null, 0, sector));
    return steps;
  }

  /** Lists that grow. */
  private static final class Postings<K> {
    private final Map<K, int[]> lists = new HashMap<>();
    private final Map<K, Integer> sizes = new HashMap<>();

    void add(K key, int mentor) {
      int size = sizes.merge(key, 1, Integer::sum);
      int[] list = lists.computeIfAbsent(key, _ -> new int[8]);
      if (size > list.length) {
        list = Arrays.copyOf(list, 2 * list.length);
        lists.put(key, list);
      }
      list[size - 1] = mentor;
    }

    Map<K, int[]> lists() {
      lists.replaceAll((key, list) -> Arrays.copyOf(list, sizes.getOrDefault(key, 0)));
      return lists;
    }
  }
}
