package org.passerelle.learning;

import java.util.UUID;

/** A certificate was taken back. */
public record CertificateWithdrawn(UUID certificate) {}
