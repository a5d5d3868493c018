package org.passerelle.impact.comparison;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** @param source where the people come from, in words; @param people how many rows; @param sha256 of the file */
public record ComparisonGroup(
    UUID id, String programme, String name, String source, List<Term> terms, int people, String sha256,
    Instant importedAt) {}
