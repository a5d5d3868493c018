package org.passerelle.mentoring;

import java.util.UUID;

/** A person closed an alert with a reason. Heard in the same transaction. */
record AlertSettled(UUID alert, String reason) {}
