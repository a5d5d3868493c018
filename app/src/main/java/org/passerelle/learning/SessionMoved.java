package org.passerelle.learning;

import java.util.UUID;

/** A session takes place at another time, elsewhere or with others. Heard in the same transaction. */
record SessionMoved(UUID before, UUID now) {}
