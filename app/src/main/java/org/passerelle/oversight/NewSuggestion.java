package org.passerelle.oversight;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an automated step suggests about somebody.
 *
 * @param step short and lasting: {@code eligibility}
 * @param stepVersion of the rules that made it
 * @param programme key of the blueprint
 * @param person the person concerned, who may read it and contest what was decided; {@code null} where nothing is decided
 *     about one
 * @param inputs all that is needed to make it again, people's facts by id and code only
 */
public record NewSuggestion(
    UUID organisation,
    String step,
    String stepVersion,
    String programme,
    String subjectKind,
    UUID subject,
    @Nullable UUID person,
    Map<String, Object> inputs,
    Suggestion suggestion) {}
