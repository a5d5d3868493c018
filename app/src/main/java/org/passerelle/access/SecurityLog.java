package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import org.passerelle.scope.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line in the product's log for each refusal and each sign-in that failed. It says what was tried by its route, who by
 * the account's id, and from where by a mark that is the same for the same address; nobody's name, address or secret.
 */
public final class SecurityLog {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
  private static final int MARK = 10;

  private SecurityLog() {}

  static void refused(int status, HttpServletRequest request) {
    LOG.info("refused {} {} {} account {} from {}", status, request.getMethod(), route(request), account(), mark(request));
  }

  /** @param how password, totp, code or text */
  public static void failed(String how, HttpServletRequest request) {
    LOG.info("sign-in failed by {} from {}", how, mark(request));
  }

  /** The pattern, since an address may hold a secret. */
  private static String route(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "-" : pattern.toString();
  }

  private static String account() {
    return Scope.find().map(Scope::account).map(Object::toString).orElse("-");
  }

  private static String mark(HttpServletRequest request) {
    return Secret.hash("from " + Limits.origin(request.getRemoteAddr())).substring(0, MARK);
  }
}
