package org.passerelle.learning.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a place. @param level in the language that is taught; {@code null} while none is on record */
public record Waiting(UUID participation, String name, @Nullable String level) {}
