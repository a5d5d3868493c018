package org.passerelle.intake.imports.web;

import java.util.List;

/**
 * One row of a list in words.
 *
 * @param problems empty where the row will be taken in
 */
public record PreviewRow(
    long line, String name, String born, String contact, String languages, List<String> problems) {}
