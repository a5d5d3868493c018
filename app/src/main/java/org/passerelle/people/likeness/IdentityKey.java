package org.passerelle.people.likeness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * By what a row of a list is recognised when the list is read again: the list's own number for the person, or else
 * normalised name, birth date and contact. Equal keys are the same person; unequal keys say nothing.
 *
 * @param value {@code s:} and the list's own number, or {@code h:} and a SHA-256 in hexadecimal
 */
public record IdentityKey(String value) {

  public static IdentityKey ofSource(String sourceId) {
    return new IdentityKey("s:" + sourceId.strip());
  }

  /** Words of the name in any order, so that "family, given" is the same as "given family". */
  public static IdentityKey of(PersonDescription person) {
    var name = Arrays.stream(person.name().normalised().split(" ")).sorted().collect(Collectors.joining(" "));
    var contact = new TreeSet<String>(person.phones());
    contact.addAll(person.emails());
    return new IdentityKey("h:" + sha256(String.join("\n", name, person.birth().toString(), String.join(" ", contact))));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
