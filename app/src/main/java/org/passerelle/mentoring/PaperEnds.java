package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A permit or a right to work runs out, and one of the announced times before it has come. Said again as long as that
 * lasts; whoever writes letters notes to whom.
 *
 * @param days the announced time, in days before the end
 * @param expiresOn the last day on which the paper holds
 */
public record PaperEnds(UUID paper, UUID organisation, UUID participation, UUID person, int days, LocalDate expiresOn) {}
