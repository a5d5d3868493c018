package org.passerelle.pages;

import java.util.List;

/**
 * A programme as the first page shows it, in the reader's language.
 *
 * @param languages names of the languages one can apply in
 * @param ways to join, the most usual first
 */
public record OpenProgramme(String name, String summary, List<String> languages, List<Way> ways) {

  /** A role one can apply for, such as "I look for a mentor". */
  public record Way(String label, String href) {}
}
