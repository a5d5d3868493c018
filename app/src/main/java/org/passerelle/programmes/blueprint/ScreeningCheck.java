package org.passerelle.programmes.blueprint;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.Default;
import org.passerelle.programmes.blueprint.yaml.Key;

/**
 * A check kept as seen on, by, result and review date, never as the document.
 *
 * @param key a kind of check; one of each at most
 * @param model the form asked for, such as 596.1 in Belgium
 * @param count how many, for references
 * @param before the stage that does not open without it
 * @param reviewAfter after which it must be seen again
 */
public record ScreeningCheck(
    @Key Kind key,
    Texts names,
    @Nullable String model,
    @Default("1") @AtLeast(1) int count,
    String before,
    @Nullable Period reviewAfter) {

  public enum Kind {
    IDENTITY,
    REFERENCES,
    RECORD_EXTRACT,
    WORK_PERMIT,
    QUALIFICATION,
    DRIVING_LICENCE,
    HEALTH
  }
}
