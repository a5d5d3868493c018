package org.passerelle.duplicates;

import java.time.Instant;
import java.util.UUID;

/**
 * Two records made one.
 *
 * @param alias the record that stands for {@code kept} now
 */
public record Merge(UUID id, UUID kept, UUID alias, Instant mergedAt, UUID mergedBy) {}
