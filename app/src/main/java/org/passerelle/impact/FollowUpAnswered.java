package org.passerelle.impact;

import java.util.UUID;
import org.passerelle.programmes.Answers;

/** A person answered a follow-up. Heard in the same transaction. */
record FollowUpAnswered(UUID followUp, Answers answers) {}
