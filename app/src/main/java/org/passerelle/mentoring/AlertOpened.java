package org.passerelle.mentoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule called an adviser. Heard in the same transaction. */
record AlertOpened(UUID alert, AlertKind kind, UUID duo, @Nullable UUID person, String cause) {}
