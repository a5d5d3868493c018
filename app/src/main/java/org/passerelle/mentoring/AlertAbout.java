package org.passerelle.mentoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;

/**
 * Whom an alert is about, where it is about one person and no duo.
 *
 * @param owner who takes care of it from the start; {@code null} while nobody looks after the person
 * @param paper that calls; {@code null} where none does
 */
public record AlertAbout(
    UUID organisation, UUID participation, UUID person, @Nullable UUID owner, @Nullable UUID paper) {

  public static AlertAbout of(Participation participation, @Nullable UUID owner) {
    return new AlertAbout(participation.organisation(), participation.id(), participation.person(), owner, null);
  }
}
