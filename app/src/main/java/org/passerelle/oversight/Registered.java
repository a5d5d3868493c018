package org.passerelle.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as the register keeps it.
 *
 * @param inputs all that is needed to make it again
 * @param reasons codes and numbers, as the step gave them
 */
public record Registered(
    UUID id,
    UUID organisation,
    String step,
    String stepVersion,
    String subjectKind,
    UUID subject,
    @Nullable UUID person,
    Map<String, Object> inputs,
    String suggestion,
    List<Map<String, Object>> reasons,
    Instant at) {}
