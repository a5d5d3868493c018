package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;

/** The part of the addresses that programs call. */
final class Api {
  private Api() {}

  static boolean isCalledBy(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }
}
