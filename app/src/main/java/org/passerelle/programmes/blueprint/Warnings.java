package org.passerelle.programmes.blueprint;

import java.time.Period;
import java.util.List;

/**
 * How long before the end of something its owner is warned.
 *
 * @param permit residence or work permits
 * @param check screening checks that must be seen again
 * @param agreement signed agreements
 */
public record Warnings(List<Period> permit, List<Period> check, List<Period> agreement) {
  public Warnings {
    permit = List.copyOf(permit);
    check = List.copyOf(check);
    agreement = List.copyOf(agreement);
  }
}
