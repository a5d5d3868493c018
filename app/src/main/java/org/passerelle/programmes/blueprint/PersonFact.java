package org.passerelle.programmes.blueprint;

import static org.passerelle.programmes.blueprint.AnswerKind.*;

import java.util.Locale;

/** Everything an application may ask about a person or an organisation. */
public enum PersonFact {
  NAME(LINE),
  NAME_IN_OWN_SCRIPT(LINE),
  PREFERRED_NAME(LINE),
  BIRTH_DATE(DATE),
  GENDER(CHOICE),
  PHONE(AnswerKind.PHONE),
  EMAIL(AnswerKind.EMAIL),
  CONTACT_WISH(CHOICE),
  ADDRESS(LINE),
  POSTCODE(AnswerKind.POSTCODE),
  NATIONALITY(COUNTRIES),
  /** Countries of birth of parents and grandparents. */
  FAMILY_ORIGIN(COUNTRIES),
  ARRIVED_ON(DATE),
  RESIDENCE_GROUND(CHOICE),
  PERMIT_EXPIRY(DATE),
  WORK_RIGHT(YES_NO),
  REGISTERED_AS_JOBSEEKER(YES_NO),
  WORKING_LIFE(CHOICE),
  LANGUAGES(AnswerKind.LANGUAGES),
  READS_AND_WRITES(YES_NO),
  INTERPRETER(YES_NO),
  EDUCATION(CHOICE),
  SCHOOL(LINE),
  QUALIFICATION(PARAGRAPH),
  OCCUPATION(AnswerKind.OCCUPATION),
  OCCUPATION_WISHED(AnswerKind.OCCUPATION),
  EXPERIENCE_YEARS(NUMBER),
  EXPERIENCE(PARAGRAPH),
  PROJECT(PARAGRAPH),
  GOALS(PARAGRAPH),
  INTERESTS(AnswerKind.INTERESTS),
  AVAILABILITY(AnswerKind.AVAILABILITY),
  HOURS_A_WEEK(NUMBER),
  CAPACITY(NUMBER),
  MEETING_WISH(CHOICE),
  GENDER_WISH(CHOICE),
  NEEDS(PARAGRAPH),
  MOTIVATION(PARAGRAPH),
  HOW_HEARD(CHOICE),
  REFERRED_BY(LINE),
  CV(PARAGRAPH),
  ORGANISATION_NAME(LINE),
  ORGANISATION_SIZE(NUMBER),
  ORGANISATION_SECTOR(CHOICE),
  CONTACT_PERSON(LINE),
  VACANCIES(PARAGRAPH);

  private final AnswerKind answer;

  PersonFact(AnswerKind answer) {
    this.answer = answer;
  }

  public AnswerKind answer() {
    return answer;
  }

  /** As written in a blueprint and in message keys: {@code birth-date}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
