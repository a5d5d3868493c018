package org.passerelle.impact.report;

import java.time.Instant;
import java.util.UUID;

/** @param number from 1, in its programme; @param sha256 of its content as it was kept */
public record Report(UUID id, String programme, int number, ReportContent content, String sha256, Instant madeAt) {}
