package org.passerelle.employers;

import java.time.LocalDate;
import java.util.UUID;

/** An assessment day of an edition that a company was asked to watch. */
public record WatchedDay(
    UUID id, UUID organisation, UUID company, UUID edition, String role, String stage, LocalDate heldOn) {

  /** Somebody the company sees there and who agreed to it. @param name the one they are called by, without family name */
  public record Guest(UUID participation, UUID person, String name) {}

  /** A day as staff sees it. @param guests how many agreed to be seen */
  public record Listed(WatchedDay day, String companyName, int guests) {}
}
