package org.passerelle.api;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in problem+json what was wrong with a call: one sentence, and in {@code field} where. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(0)
class Problems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    return answer(refused.status(), refused.field(), String.valueOf(refused.getMessage()), refused.now());
  }

  /** The first field in the order of the alphabet, so that the same call gets the same answer. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> notValid(MethodArgumentNotValidException invalid) {
    List<FieldError> errors = invalid.getFieldErrors().stream().sorted(Comparator.comparing(FieldError::getField)).toList();
    FieldError first = errors.getFirst();
    return answer(HttpStatus.BAD_REQUEST, first.getField(), first.getField() + " " + first.getDefaultMessage() + ".", null);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notReadable(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
      String field = path(unknown.getPath());
      return answer(HttpStatus.BAD_REQUEST, field, field + " is no field of this call; take it out or write " + fields(unknown) + ".", null);
    }
    if (unreadable.getCause() instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      String field = path(mismatch.getPath());
      return answer(
          HttpStatus.BAD_REQUEST, field,
          "%s could not be read as %s; send it as /api/openapi describes.".formatted(field, kind(mismatch.getTargetType())),
          null);
    }
    String sentence = "The body is missing or no JSON object; send one as /api/openapi describes.";
    return answer(HttpStatus.BAD_REQUEST, null, sentence, null);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notJson(HttpMediaTypeNotSupportedException other) {
    String sentence = "The body is sent as %s; send it as application/json.".formatted(other.getContentType());
    return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, null, sentence, null);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongKind(MethodArgumentTypeMismatchException mismatch) {
    String sentence =
        "%s could not be read as %s; send it as /api/openapi describes."
            .formatted(mismatch.getName(), kind(mismatch.getRequiredType()));
    return answer(HttpStatus.BAD_REQUEST, mismatch.getName(), sentence, null);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
    String name = missing.getParameterName();
    return answer(HttpStatus.BAD_REQUEST, name, name + " is missing; add it to the query.", null);
  }

  /** U+0000 is a letter of JSON and none that PostgreSQL keeps; anything else is our own mistake. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> notKept(DataIntegrityViolationException refused) {
    if (!String.valueOf(refused.getMessage()).contains("0x00")) {
      throw refused;
    }
    return answer(HttpStatus.BAD_REQUEST, null, "A text holds the character U+0000, which cannot be kept; take it out.", null);
  }

  private static String fields(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(joining(", "));
  }

  private static String path(List<JacksonException.Reference> path) {
    StringBuilder words = new StringBuilder();
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      words.append(name == null ? "[" + step.getIndex() + "]" : (words.isEmpty() ? "" : ".") + name);
    }
    return words.toString();
  }

  private static String kind(@Nullable Class<?> type) {
    return switch (type == null ? "" : type.getSimpleName()) {
      case "UUID" -> "an id (UUID)";
      case "LocalDate" -> "a day (2026-01-31)";
      case "Instant" -> "a moment (2026-01-31T09:00:00Z)";
      case "Integer", "int" -> "a whole number";
      case "Boolean", "boolean" -> "true or false";
      default -> "what belongs there";
    };
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, @Nullable String field, String sentence, @Nullable Object now) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    if (field != null) {
      problem.setProperty("field", field);
    }
    if (now != null) {
      problem.setProperty("now", now);
    }
    return ResponseEntity.status(status).body(problem);
  }
}
