package org.passerelle.selection;

import java.time.LocalDate;
import java.util.UUID;

/** Something was decided at a decision stage. Heard in the same transaction. @param on the day from which it holds */
public record OptionChosen(UUID participation, String stage, String option, LocalDate on) {}
