package org.passerelle.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a person's story.
 *
 * @param kind names the sentence: {@code stage-entered}
 * @param edition where stage and role keys are explained; {@code null} outside programmes
 * @param what the code it is about: a stage, a result, a kind of paper
 * @param words what somebody wrote or a reason; {@code null} where there is none
 * @param by the name of who noted it; {@code null} for the system and the person themself
 */
public record StoryEvent(
    Instant at, String kind, @Nullable UUID edition, @Nullable String what, @Nullable String words,
    @Nullable String by) {}
