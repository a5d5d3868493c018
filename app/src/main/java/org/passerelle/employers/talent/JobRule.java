package org.passerelle.employers.talent;

import java.util.Map;
import org.passerelle.people.facts.Cefr;

/** What makes a person impossible for a vacancy, whatever the points. */
public enum JobRule {
  /** Paid or unpaid, work asks for the right to work; helping as a volunteer does not. */
  MAY_WORK {
    @Override
    boolean holds(Talent person, Job job) {
      return job.needsNoWorkRight() || Boolean.TRUE.equals(person.mayWork());
    }
  },
  SPEAKS_WHAT_IS_NEEDED {
    @Override
    boolean holds(Talent person, Job job) {
      return job.languages().entrySet().stream().allMatch(asked -> speaks(person, asked));
    }
  },
  WITHIN_REACH {
    @Override
    boolean holds(Talent person, Job job) {
      Double km = job.kmFrom(person);
      return km == null || km <= job.mostKm();
    }
  };

  abstract boolean holds(Talent person, Job job);

  private static boolean speaks(Talent person, Map.Entry<String, Cefr> asked) {
    return person.spoken().stream()
        .map(one -> one.split(":", 2))
        .filter(one -> one[0].equals(asked.getKey()))
        .anyMatch(
            one -> one[1].equals("NATIVE") || Cefr.of(one[1]).filter(level -> level.atLeast(asked.getValue())).isPresent());
  }
}
