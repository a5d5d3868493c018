package org.passerelle.programmes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's part in an edition, in one role of its blueprint.
 *
 * @param capacity how many partners at once; {@code null} for the blueprint's usual number or where nobody is paired
 */
public record Participation(
    UUID id,
    UUID organisation,
    UUID edition,
    UUID person,
    String role,
    LocalDate appliedOn,
    @Nullable String heardHow,
    @Nullable Integer capacity) {}
