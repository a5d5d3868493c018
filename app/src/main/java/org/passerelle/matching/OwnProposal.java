package org.passerelle.matching;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one of the two is shown it.
 *
 * @param role what the other would be: mentor
 * @param said what this side answered; {@code null} while it has not
 */
public record OwnProposal(
    UUID proposal, Disclosures.Told other, String role, String programme, @Nullable LocalDate answerBy,
    @Nullable Boolean said, boolean open) {}
