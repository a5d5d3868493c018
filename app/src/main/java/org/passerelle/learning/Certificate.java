package org.passerelle.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** @param code that anyone may type to see whether it is genuine */
public record Certificate(
    UUID id, UUID participation, UUID person, String stage, String code, String holder, String title, String programme,
    String issuer, String language, int sessions, BigDecimal hours, LocalDate issuedOn, boolean withdrawn) {}
