package org.passerelle.replay;

import java.time.LocalDate;
import org.passerelle.programmes.Edition;

/**
 * What is to be played.
 *
 * @param today the last day
 * @param elsewhere supporters who are active then in other editions of the programme
 * @param seed the same seed plays the same history
 */
record Script(Plan plan, Edition edition, LocalDate today, int elsewhere, long seed) {}
