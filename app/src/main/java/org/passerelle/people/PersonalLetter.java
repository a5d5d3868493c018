package org.passerelle.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Texts;

/**
 * What is written to a person, in full and in short.
 *
 * @param topic what it is about, for opt-outs and the outbox page
 * @param organisation the organisation it is written for, whose staff may read it in the outbox
 * @param text the whole of it for those who have a phone and no mail
 * @param calendar an iCalendar file for the mail
 */
public record PersonalLetter(
    String topic, UUID organisation, String subject, String body, String text, @Nullable String calendar) {

  /** @param prefix of the keys of subject, body and text, with its last dot; without the dot it is the topic */
  public static PersonalLetter of(Texts texts, String prefix, UUID organisation, Object... namesAndValues) {
    return new PersonalLetter(
        topic(prefix), organisation, texts.get(prefix + "subject", namesAndValues),
        texts.get(prefix + "body", namesAndValues), texts.get(prefix + "text", namesAndValues), null);
  }

  /** The topic of a letter whose keys begin with {@code prefix}. */
  public static String topic(String prefix) {
    return prefix.substring(0, prefix.length() - 1);
  }
}
