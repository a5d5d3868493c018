package org.passerelle.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.desk.ProgrammeWords;
import org.passerelle.desk.StoryEvent;
import org.passerelle.pages.Language;
import org.passerelle.pages.Page;
import org.passerelle.pages.Tone;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;

/** Says a person's facts and story in the words of the page. */
public record StoryWords(Page page, ProgrammeWords words) {
  private static final Set<String> OF_STAGES =
      Set.of("booked", "attended", "missed", "form-filled", "decided-accept", "decided-refuse", "decided-wait", "test-sat",
          "observed", "choice-chosen", "choice-waiting", "choice-not-chosen", "option-chosen");
  private static final Set<String> GOOD =
      Set.of("duo-formed", "outcome", "stage-done", "decided-accept", "choice-chosen", "certified", "offer-accepted",
          "placed", "placement-renewed", "retention-there");
  private static final Set<String> TROUBLE =
      Set.of("alert-opened", "check-in-worrying", "missed", "not-met", "not-reached", "decided-refuse", "stage-refused",
          "session-missed", "certificate-withdrawn", "retention-gone", "retention-not-reached");

  public String title(StoryEvent event) {
    return page.text("desk.staff.story." + event.kind(), "what", what(event));
  }

  /** What somebody wrote or what gives the detail; {@code null} where the title says it all. */
  public @Nullable String body(StoryEvent event) {
    String said = event.words();
    if (said == null || said.isBlank()) {
      return null;
    }
    return switch (event.kind()) {
      case "first-met", "outcome", "placed", "placement-renewed" -> page.date(LocalDate.parse(said));
      case "signed-seeker", "signed-supporter" -> page.text("mentoring.staff.way." + said);
      case "paper-seen" -> page.text("desk.staff.paper.result." + said);
      case "stage-withdrawn", "stage-dropped-out" ->
          event.edition() == null ? said : words.leaving(event.edition(), said, page.language());
      default -> said;
    };
  }

  public Tone tone(StoryEvent event) {
    return TROUBLE.contains(event.kind()) ? Tone.TROUBLE : GOOD.contains(event.kind()) ? Tone.GOOD : Tone.CALM;
  }

  private String what(StoryEvent event) {
    String what = Objects.requireNonNullElse(event.what(), "");
    Language language = page.language();
    if (event.edition() != null && (event.kind().startsWith("stage-") || OF_STAGES.contains(event.kind()))) {
      return words.stage(event.edition(), what, language);
    }
    return switch (event.kind()) {
      case "joined" -> event.edition() == null ? what : words.role(event.edition(), what, language);
      case "met", "not-met" -> page.date(LocalDate.parse(what));
      case "duo-formed" -> event.edition() == null ? what : words.pair(event.edition(), page);
      case "signed-seeker" -> event.edition() == null ? what : words.side(event.edition(), "seeker", language);
      case "signed-supporter" -> event.edition() == null ? what : words.side(event.edition(), "supporter", language);
      case "duo-ended" -> words.reason(event.edition(), what, language);
      case "alert-opened", "alert-closed" -> page.text("desk.staff.alert." + what);
      case "outcome" -> page.text("desk.staff.outcome.kind." + what);
      case "paper-seen" -> page.text("desk.staff.paper." + what);
      default -> what;
    };
  }

  public String joined(@Nullable String... parts) {
    return String.join(", ", Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).toList());
  }

  public String language(String tag) {
    return page.language().locale().toLocale().getLanguage().isEmpty()
        ? tag
        : Locale.forLanguageTag(tag).getDisplayLanguage(page.language().locale().toLocale());
  }

  /** The birth date as exactly as it is known. */
  public String born(PersonDetails details) {
    if (details.birthDate() == null) {
      return page.text("desk.staff.person.born.unknown");
    }
    return details.birthPrecision().equals("day")
        ? page.date(details.birthDate())
        : page.text("desk.staff.person.born.about", "year", String.valueOf(details.birthDate().getYear()));
  }

  public String languages(PersonProfile profile) {
    List<String> said =
        profile.languages().stream()
            .map(one -> (language(one.code()) + " " + level(one)).strip())
            .toList();
    return page.list(said);
  }

  private String level(PersonProfile.Language one) {
    return one.motherTongue()
        ? page.text("desk.staff.person.mother-tongue")
        : Objects.requireNonNullElse(one.speaking(), "");
  }

  public String occupations(PersonProfile profile) {
    return page.list(profile.occupations().stream().map(PersonProfile.Occupation::label).toList());
  }
}
