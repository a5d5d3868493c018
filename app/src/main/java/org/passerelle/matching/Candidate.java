package org.passerelle.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands in the matching stage, on either side.
 *
 * @param waitingSince the day of the application
 * @param places how many seekers a supporter can have beside those they have; 1 for a seeker
 * @param taken how many seekers the supporter has
 * @param givingUp whether staff noticed that they are about to give up
 * @param earlierNoes to other proposals, oldest first
 */
public record Candidate(
    UUID participation,
    UUID person,
    UUID organisation,
    String name,
    String gender,
    @Nullable LocalDate birthDate,
    LocalDate waitingSince,
    int places,
    int taken,
    boolean givingUp,
    List<EarlierNo> earlierNoes) {}
