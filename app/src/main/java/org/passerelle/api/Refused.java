package org.passerelle.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A call that cannot be done as it was sent. Shown as problem+json: one sentence, and the field it is about. */
final class Refused extends RuntimeException {
  private final HttpStatus status;
  private final transient @Nullable String field;
  private final transient @Nullable Object now;

  private Refused(HttpStatus status, @Nullable String field, String sentence, @Nullable Object now) {
    super(sentence);
    this.status = status;
    this.field = field;
    this.now = now;
  }

  static Refused field(String field, String sentence) {
    return new Refused(HttpStatus.BAD_REQUEST, field, sentence, null);
  }

  /** Somebody else came first, or the thing no longer stands as the caller believes. */
  static Refused conflict(String sentence) {
    return new Refused(HttpStatus.CONFLICT, null, sentence, null);
  }

  /** @param now how the thing stands by now */
  static Refused overtaken(String sentence, Object now) {
    return new Refused(HttpStatus.CONFLICT, null, sentence, now);
  }

  HttpStatus status() {
    return status;
  }

  @Nullable String field() {
    return field;
  }

  @Nullable Object now() {
    return now;
  }
}
