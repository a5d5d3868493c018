package org.passerelle.programmes.blueprint.yaml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text, or each text of a list, that must be a code of the named standard. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Code {
  Standard value();

  /** ISO 3166-1 alpha-2 in capitals, ISO 639-1 in small letters, ISCO-08 of one to four
   * digits, ISO 4217 in capitals. */
  enum Standard {
    COUNTRY,
    LANGUAGE,
    OCCUPATION,
    CURRENCY
  }
}
