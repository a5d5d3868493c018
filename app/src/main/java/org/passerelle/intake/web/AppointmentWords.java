package org.passerelle.intake.web;

import com.ibm.icu.text.TimeZoneNames;
import java.util.Comparator;
import java.util.List;
import org.passerelle.intake.Coming;
import org.passerelle.intake.Sessions;
import org.passerelle.intake.Slot;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Stage;

/** Appointments in words of a page's language. */
public final class AppointmentWords {
  private static final List<String> INTERPRETED =
      List.of(
          "ar", "am", "ckb", "de", "en", "es", "fa", "fr", "ff", "ku", "ln", "nl", "pl", "ps", "prs", "pt", "ro", "ru",
          "so", "sq", "sr", "sw", "ti", "tr", "uk", "ur", "vi", "zh");

  private AppointmentWords() {}

  /** What somebody comes to: the stage, and of several sessions which one. */
  public static String what(Page page, Coming coming) {
    return what(page, coming.stage(), coming.session());
  }

  public static String what(Page page, Stage stage, int session) {
    Language language = page.language();
    Sessions sessions = new Sessions(stage);
    String name = stage.names().in(language);
    if (sessions.count() < 2) {
      return name;
    }
    String day = page.text("appointments.session", "number", session, "count", sessions.count());
    return sessions.subject(session)
        .map(subject -> name + " · " + day + ": " + subject.in(language))
        .orElse(name + " · " + day);
  }

  /** Friday 27 November · 10:00-11:00, the times never torn apart. */
  public static String when(Formats formats, Slot slot) {
    String times = formats.times(slot.startsAt(), slot.endsAt()).replace("–", "\u2060–\u2060");
    return formats.weekday(slot.startsAt()) + " · " + times;
  }

  /** Where and with whom. */
  public static String where(Page page, Slot slot, String host) {
    String place = slot.onlineAddress() == null ? slot.place() : page.text("appointments.online");
    return host.isBlank() ? place : place + " · " + host;
  }

  /** The town whose time is shown, as the language calls it. */
  public static String town(Page page, Formats formats) {
    String name = TimeZoneNames.getInstance(page.language().locale()).getExemplarLocationName(formats.zone().getId());
    return name == null ? formats.zone().getId() : name;
  }

  /** Languages in which an interpreter can be asked for. */
  public static List<Choice> interpreters(Page page) {
    return INTERPRETED.stream()
        .map(tag -> Choice.of(tag, page.formats().languageName(tag)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }
}
