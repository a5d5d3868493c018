package org.passerelle.mentoring.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.mentoring.Meetings;
import org.passerelle.mentoring.Meetings.Details;
import org.passerelle.mentoring.Meetings.Logging;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Relationship;

/** The form about one meeting, as staff and the two themselves fill it in. */
final class ToldMeeting {
  static final List<String> WAYS = List.of("in-person", "video", "phone", "message");

  private ToldMeeting() {}

  static Form known(Form form, Details details) {
    return form.known("held", details.held() ? "yes" : "no")
        .known("on", details.heldOn())
        .known("minutes", details.minutes())
        .known("way", details.way())
        .known("topics", details.topics())
        .known("note", details.note());
  }

  /** What was typed; empty when something is wrong with it, which the form then says. */
  static Optional<Details> read(Form form, Relationship rules) {
    LocalDate on = form.requiredDate("on", "mentoring.meeting.on.missing");
    OptionalInt minutes = form.whole("minutes", 1, Meetings.LONGEST_MINUTES);
    String way = form.optional("way");
    boolean held = !form.value("held").equals("no");
    List<String> topics =
        rules.topics().stream().map(Relationship.Topic::key).filter(key -> form.holds("topics", key)).toList();
    if (on == null || !form.valid()) {
      return Optional.empty();
    }
    @Nullable Integer counted = minutes.isPresent() ? (Integer) minutes.getAsInt() : null;
    return Optional.of(
        new Details(on, held, counted, way != null && WAYS.contains(way) ? way : null, form.optional("note"), topics));
  }

  /** What one did not touch becomes what the other wrote, so that saving again keeps both. */
  static void takeOver(Form form, Details shown, Details now) {
    Map<String, Function<Details, @Nullable Object>> fields =
        Map.of(
            "minutes", Details::minutes,
            "way", Details::way,
            "note", Details::note,
            "held", details -> details.held() ? "yes" : "no");
    fields.forEach((field, of) -> {
      if (form.value(field).strip().equals(Objects.toString(of.apply(shown), ""))) {
        form.instead(field, Objects.toString(of.apply(now), ""));
      }
    });
  }

  /** Says beside the day why it cannot be. */
  static void refuse(Form form, Logging refusal) {
    switch (refusal) {
      case Logging.Logged logged -> {}
      case Logging.AlreadyLogged already -> form.error("on", "mentoring.meeting.taken");
      case Logging.InTheFuture future -> form.error("on", "mentoring.meeting.future");
      case Logging.OutsideTheDuo outside -> form.error("on", "mentoring.meeting.outside");
    }
  }

  static List<Choice> ways(Page page) {
    return WAYS.stream().map(way -> Choice.of(way, page.text("mentoring.meeting.way." + way))).toList();
  }

  static List<Choice> topics(Page page, Relationship rules) {
    return rules.topics().stream()
        .map(topic -> Choice.of(topic.key(), topic.names().in(page.language())))
        .toList();
  }
}
