package org.passerelle.mentoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.mentoring.Agreements.Signature;
import org.passerelle.mentoring.Alert;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.mentoring.DuoFile;
import org.passerelle.mentoring.Side;
import org.passerelle.pages.Page;
import org.passerelle.pages.Tone;
import org.passerelle.programmes.blueprint.Relationship;

/** What happened to a duo, latest first, in words; its meetings stand in their own list. */
public final class DuoTimeline {
  private final DuoFile file;
  private final Page page;
  private final List<Event> events = new ArrayList<>();

  private DuoTimeline(DuoFile file, Page page) {
    this.file = file;
    this.page = page;
  }

  /** @param who name of whom it is about */
  public record Event(LocalDate on, String title, @Nullable String who, Tone tone) {}

  static List<Event> of(DuoFile file, Page page) {
    DuoTimeline timeline = new DuoTimeline(file, page);
    timeline.tell();
    return timeline.events.reversed().stream().sorted(Comparator.comparing(Event::on).reversed()).toList();
  }

  private void tell() {
    add(day(file.duo().formedAt()), page.text("mentoring.staff.event.formed"), null, Tone.CALM);
    if (file.firstMeeting() != null) {
      add(file.firstMeeting().heldOn(), page.text("mentoring.staff.event.first-met"), file.attendedBy(), Tone.GOOD);
    }
    file.signatures().forEach(this::tell);
    file.checkIns().forEach(this::tell);
    file.alerts().forEach(this::tell);
    if (file.standing().endedOn() != null) {
      add(file.standing().endedOn(), page.text("mentoring.staff.event.ended", "reason", reason()), null, Tone.NEUTRAL);
    }
  }

  private void tell(Signature signature) {
    add(day(signature.signedAt()), page.text("mentoring.staff.event.signed"), name(signature.side()), Tone.GOOD);
  }

  private void tell(CheckIn checkIn) {
    if (checkIn.answered() != null) {
      boolean worrying = checkIn.answered().worrying();
      String title =
          page.text(worrying ? "mentoring.staff.event.answered-worrying" : "mentoring.staff.event.answered");
      add(checkIn.dueOn(), title, name(checkIn.side()), worrying ? Tone.TROUBLE : Tone.CALM);
    }
  }

  private void tell(Alert alert) {
    String who = alert.person() == null ? null : name(file.duo().sideOf(alert.person()));
    String title = page.textOf("mentoring.staff.alert.", alert.kind());
    add(day(alert.openedAt()), title, who, alert.closedAt() == null ? Tone.TROUBLE : Tone.WAITING);
  }

  private String reason() {
    String key = file.standing().endReason();
    return file.profile().rules().endReasons().stream()
        .filter(reason -> reason.key().equals(key))
        .map(Relationship.EndReason::names)
        .map(names -> names.in(page.language()))
        .findFirst()
        .orElse(String.valueOf(key));
  }

  private String name(Side side) {
    return file.profile().person(side).name();
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, page.formats().zone());
  }

  private void add(LocalDate on, String title, @Nullable String who, Tone tone) {
    events.add(new Event(on, title, who, tone));
  }
}
