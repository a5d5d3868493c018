package org.passerelle.mentoring;

import java.util.UUID;

/** A rule called an adviser to one person. Heard in the same transaction. */
record PersonAlertOpened(UUID alert, AlertKind kind, AlertAbout about, String cause) {}
