package org.passerelle.impact.money;

/**
 * What nobody can read from the record, all but the years in percent or money.
 *
 * @param value of one outcome a year; @param years for which it lasts
 * @param anyway outcomes that would have come about without the programme (deadweight)
 * @param displaced that took somebody else's place; @param others owed to others (attribution)
 * @param fades by which the value falls from year to year; @param rate at which later money counts less
 */
public record Assumptions(int value, int years, int anyway, int displaced, int others, int fades, int rate) {}
