package org.passerelle.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A person on record.
 *
 * @param organisation the organisation that holds the record
 * @param version counts corrections; a correction names the version it was made from
 */
public record Person(UUID id, UUID organisation, PersonDetails details, int version, Instant createdAt) {
  public String name() {
    return details.fullName();
  }
}
