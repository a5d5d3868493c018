package org.passerelle.impact.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What was spent on a programme in some time, in the currency of the network. */
public record Cost(UUID id, String what, LocalDate fromOn, LocalDate untilOn, BigDecimal amount) {}
