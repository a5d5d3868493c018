package org.passerelle.engine.pairing;

import org.passerelle.engine.pairing.people.Cefr;

/**
 * What the rules of one programme ask.
 *
 * @param workingLevel the level at which both must speak a common language
 * @param meetingHours how many hours in a row both must be free at the same time, 1 to 24
 * @param travel the journeys people can be asked to make
 * @param training whether only mentors who completed the training are proposed
 * @param checks whether only mentors whose checks are in order are proposed
 */
public record RuleSettings(Cefr workingLevel, int meetingHours, Travel travel, boolean training, boolean checks) {
  public static final RuleSettings USUAL = new RuleSettings(Cefr.B1, 1, Travel.USUAL, true, true);

  public RuleSettings {
    if (meetingHours < 1 || meetingHours > 24) {
      throw new IllegalArgumentException("A meeting of %d hours does not fit: give 1 to 24.".formatted(meetingHours));
    }
  }

  public RuleSettings working(Cefr level) {
    return new RuleSettings(level, meetingHours, travel, training, checks);
  }

  public RuleSettings meeting(int hours) {
    return new RuleSettings(workingLevel, hours, travel, training, checks);
  }

  public RuleSettings travelling(Travel by) {
    return new RuleSettings(workingLevel, meetingHours, by, training, checks);
  }

  public RuleSettings asking(boolean training, boolean checks) {
    return new RuleSettings(workingLevel, meetingHours, travel, training, checks);
  }
}
