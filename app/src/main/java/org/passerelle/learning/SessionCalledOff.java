package org.passerelle.learning;

import java.util.UUID;

/** A session that was still to come does not take place. Heard in the same transaction. */
record SessionCalledOff(UUID session) {}
