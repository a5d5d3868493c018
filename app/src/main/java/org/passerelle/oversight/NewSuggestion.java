package org.passerelle.oversight;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an automated step suggests about somebody.
 *
 * @param step short and lasting: {@code eligibility}
 * @param stepVersion of the rules that made it
 * @param inputs all that is needed to make it again, people's facts by id and code only
 * @param reasons codes and numbers, no people's words
 */
public record NewSuggestion(
    UUID organisation,
    String step,
    String stepVersion,
    String subjectKind,
    UUID subject,
    @Nullable UUID person,
    Map<String, Object> inputs,
    String suggestion,
    List<Map<String, Object>> reasons) {}
