package org.passerelle.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A session is to take place. Heard in the same transaction. @param volunteers persons on record who teach it */
record SessionPlanned(UUID session, List<UUID> volunteers, Instant at) {}
