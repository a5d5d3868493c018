package org.passerelle.intake.imports.web;

import java.util.List;

/**
 * One heading of a list, to be understood.
 *
 * @param name of its field in the form
 */
public record ColumnHeading(String name, String heading, List<String> examples) {}
