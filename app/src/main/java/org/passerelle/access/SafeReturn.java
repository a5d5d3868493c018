package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: a path of this site, never another site. */
final class SafeReturn {
  private SafeReturn() {}

  static String encode(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  static String orHome(@Nullable String to, String home) {
    boolean local = to != null && to.startsWith("/") && !to.startsWith("//") && to.indexOf('\\') < 0;
    return local ? to : home;
  }
}
