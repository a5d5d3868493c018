package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.Gender;

/**
 * What is known about somebody when eligibility is looked at; null means not known.
 *
 * @param nationalities ISO 3166-1 alpha-2, XXX unknown; XXA or empty for a stateless person
 * @param familyOrigins countries of birth of parents and grandparents, ISO 3166-1 alpha-2
 * @param languages ISO 639-1 to the level spoken
 * @param country of residence, ISO 3166-1 alpha-2
 * @param education ISCED 2011 level, 0 to 8
 * @param occupation ISCO-08 code
 */
public record KnownFacts(
    @Nullable LocalDate birthDate,
    @Nullable Gender gender,
    @Nullable Set<String> nationalities,
    @Nullable Set<String> familyOrigins,
    @Nullable LocalDate arrivedOn,
    @Nullable ResidenceGround residenceGround,
    @Nullable LocalDate permitExpiry,
    @Nullable Boolean workRight,
    @Nullable Boolean registeredAsJobseeker,
    @Nullable WorkingLife workingLife,
    @Nullable Map<String, Cefr> languages,
    @Nullable Boolean readsAndWrites,
    @Nullable String country,
    @Nullable String postcode,
    @Nullable Integer education,
    @Nullable String occupation,
    @Nullable Integer experienceYears,
    @Nullable Integer hoursAWeek,
    @Nullable Boolean hasProject) {

  public static Builder builder() {
    return new Builder();
  }

  /** Everything unknown until told. */
  public static final class Builder {
    private @Nullable LocalDate birthDate;
    private @Nullable Gender gender;
    private @Nullable Set<String> nationalities;
    private @Nullable Set<String> familyOrigins;
    private @Nullable LocalDate arrivedOn;
    private @Nullable ResidenceGround residenceGround;
    private @Nullable LocalDate permitExpiry;
    private @Nullable Boolean workRight;
    private @Nullable Boolean registeredAsJobseeker;
    private @Nullable WorkingLife workingLife;
    private @Nullable Map<String, Cefr> languages;
    private @Nullable Boolean readsAndWrites;
    private @Nullable String country;
    private @Nullable String postcode;
    private @Nullable Integer education;
    private @Nullable String occupation;
    private @Nullable Integer experienceYears;
    private @Nullable Integer hoursAWeek;
    private @Nullable Boolean hasProject;

    private Builder() {}

    public Builder birthDate(@Nullable LocalDate birthDate) {
      this.birthDate = birthDate;
      return this;
    }

    public Builder gender(@Nullable Gender gender) {
      this.gender = gender;
      return this;
    }

    public Builder nationalities(@Nullable Set<String> nationalities) {
      this.nationalities = nationalities;
      return this;
    }

    public Builder familyOrigins(@Nullable Set<String> familyOrigins) {
      this.familyOrigins = familyOrigins;
      return this;
    }

    public Builder arrivedOn(@Nullable LocalDate arrivedOn) {
      this.arrivedOn = arrivedOn;
      return this;
    }

    public Builder residenceGround(@Nullable ResidenceGround residenceGround) {
      this.residenceGround = residenceGround;
      return this;
    }

    public Builder permitExpiry(@Nullable LocalDate permitExpiry) {
      this.permitExpiry = permitExpiry;
      return this;
    }

    public Builder workRight(@Nullable Boolean workRight) {
      this.workRight = workRight;
      return this;
    }

    public Builder registeredAsJobseeker(@Nullable Boolean registeredAsJobseeker) {
      this.registeredAsJobseeker = registeredAsJobseeker;
      return this;
    }

    public Builder workingLife(@Nullable WorkingLife workingLife) {
      this.workingLife = workingLife;
      return this;
    }

    public Builder languages(@Nullable Map<String, Cefr> languages) {
      this.languages = languages;
      return this;
    }

    public Builder readsAndWrites(@Nullable Boolean readsAndWrites) {
      this.readsAndWrites = readsAndWrites;
      return this;
    }

    public Builder country(@Nullable String country) {
      this.country = country;
      return this;
    }

    public Builder postcode(@Nullable String postcode) {
      this.postcode = postcode;
      return this;
    }

    public Builder education(@Nullable Integer education) {
      this.education = education;
      return this;
    }

    public Builder occupation(@Nullable String occupation) {
      this.occupation = occupation;
      return this;
    }

    public Builder experienceYears(@Nullable Integer experienceYears) {
      this.experienceYears = experienceYears;
      return this;
    }

    public Builder hoursAWeek(@Nullable Integer hoursAWeek) {
      this.hoursAWeek = hoursAWeek;
      return this;
    }

    public Builder hasProject(@Nullable Boolean hasProject) {
      this.hasProject = hasProject;
      return this;
    }

    public KnownFacts build() {
      return new KnownFacts(
          birthDate,
          gender,
          nationalities,
          familyOrigins,
          arrivedOn,
          residenceGround,
          permitExpiry,
          workRight,
          registeredAsJobseeker,
          workingLife,
          languages,
          readsAndWrites,
          country,
          postcode,
          education,
          occupation,
          experienceYears,
          hoursAWeek,
          hasProject);
    }
  }
}
