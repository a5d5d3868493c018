package org.passerelle.pages;

/** Why a page cannot be shown, as people are told. */
public enum Failure {
  INVALID,
  FORBIDDEN,
  NOT_FOUND,
  EXPIRED,
  TOO_MANY,
  UNAVAILABLE,
  BROKEN;

  static Failure of(int status) {
    return switch (status) {
      case 401, 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 410 -> EXPIRED;
      case 429 -> TOO_MANY;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? INVALID : BROKEN;
    };
  }
}
