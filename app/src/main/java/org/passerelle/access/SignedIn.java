package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A browser in which somebody has signed in.
 *
 * @param secondFactor whether more than a password was shown; staff reach nothing before that
 */
public record SignedIn(Account account, UUID session, boolean secondFactor, Instant begunAt, Instant seenAt) {
  private static final String ATTRIBUTE = SignedIn.class.getName();

  /** Whoever sent the request, also when their second factor is still to come. */
  public static Optional<SignedIn> of(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
  }

  void standIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  public boolean isComplete() {
    return secondFactor || !account.isStaff();
  }
}
