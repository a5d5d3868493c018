package org.passerelle.pages;

import org.jspecify.annotations.Nullable;

/**
 * One bar of a chart.
 *
 * @param shown the value as it is read, such as {@code 72 %}
 * @param href the list behind the figure; null for those who may not see it
 */
public record Bar(String label, double value, String shown, @Nullable String href) {}
