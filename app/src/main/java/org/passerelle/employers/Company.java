package org.passerelle.employers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company on record.
 *
 * @param organisation the organisation that keeps the contact with it
 * @param version counts corrections; a correction names the version it was made from
 */
public record Company(UUID id, UUID organisation, CompanyDetails details, int version) {
  public String name() {
    return details.name();
  }

  /**
   * What a company's record says.
   *
   * @param size how many work there
   * @param number in the country's register of companies
   */
  public record CompanyDetails(
      String name, @Nullable String sector, @Nullable Integer size, @Nullable String number, @Nullable String website,
      @Nullable String address, @Nullable String postcode, @Nullable String place, @Nullable Double latitude,
      @Nullable Double longitude, @Nullable String about) {
    public CompanyDetails {
      if (name.isBlank()) {
        throw new IllegalArgumentException("A company has a name");
      }
    }

    public static CompanyDetails named(String name, @Nullable String place) {
      return new CompanyDetails(name, null, null, null, null, null, null, place, null, null, null);
    }
  }

  /** Somebody to talk to at a company. @param duty what they do there; @param language BCP 47, for our messages */
  public record Contact(
      UUID id, UUID company, String name, @Nullable String duty, @Nullable String email, @Nullable String phone,
      String language) {}

  /** Something that happened between us and a company. @param by the name of whoever wrote it */
  public record Note(UUID id, NoteKind kind, String text, java.time.LocalDate heldOn, @Nullable String by) {}

  public enum NoteKind {
    VISIT,
    CALL,
    MAIL,
    SURVEY,
    EXPECTATIONS,
    MEDIATION,
    FEE,
    OTHER
  }
}
