package org.passerelle.impact.funders;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of an operation, counted once across all re-entries, with the first entry and the last leaving.
 *
 * @param leftOn {@code null} while somebody takes part
 * @param searching whether looking for work when leaving; {@code null} where nobody noted it
 * @param workAtLeaving within 28 days; likewise the others; @param workAfter six months after leaving
 */
public record Participant(
    UUID person, UUID participation, String name, Entry entry, LocalDate enteredOn, @Nullable LocalDate leftOn,
    @Nullable Boolean searching, boolean workAtLeaving, boolean studyAtLeaving, boolean qualified, boolean workAfter) {}
