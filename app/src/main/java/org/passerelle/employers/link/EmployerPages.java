package org.passerelle.employers.link;

/** Pages that several doors lead to. */
final class EmployerPages {
  /** The link is none of ours, or has run out. */
  static final String OVER = "employers/link/over";

  private EmployerPages() {}

  static String home(String token) {
    return "redirect:/l/employer/" + token;
  }
}
