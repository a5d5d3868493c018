package org.passerelle.programmes.blueprint;

/** What a page must offer to ask for a {@link PersonFact}. */
public enum AnswerKind {
  LINE,
  PARAGRAPH,
  DATE,
  PHONE,
  EMAIL,
  NUMBER,
  YES_NO,
  CHOICE,
  COUNTRIES,
  LANGUAGES,
  OCCUPATION,
  INTERESTS,
  AVAILABILITY,
  POSTCODE
}
