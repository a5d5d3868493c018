package org.passerelle.engine.pairing;

import org.passerelle.engine.pairing.people.Cefr;

/**
 * What the rules of one programme ask.
 *
 * @param workingLevel the level at which both must speak a common language
 * @param meetingHours how many hours in a row both must be free at the same time, 1 to 24
 * @param travel the journeys people can be asked to make
 */
public record RuleSettings(Cefr workingLevel, int meetingHours, Travel travel) {
  /** B1 in a common language, one common hour, {@link Travel#USUAL}: what holds where a programme says nothing. */
  public static final RuleSettings USUAL = new RuleSettings(Cefr.B1, 1, Travel.USUAL);

  public RuleSettings {
    if (meetingHours < 1 || meetingHours > 24) {
      throw new IllegalArgumentException("A meeting of %d hours does not fit: give 1 to 24.".formatted(meetingHours));
    }
  }

  public RuleSettings working(Cefr level) {
    return new RuleSettings(level, meetingHours, travel);
  }

  public RuleSettings meeting(int hours) {
    return new RuleSettings(workingLevel, hours, travel);
  }

  public RuleSettings travelling(Travel by) {
    return new RuleSettings(workingLevel, meetingHours, by);
  }
}
