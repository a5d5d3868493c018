package org.passerelle.cli.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.match.MoreCells.More;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Occupations;
import org.passerelle.engine.pairing.people.Place;
import org.passerelle.engine.pairing.people.Point;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Tags;
import org.passerelle.engine.pairing.people.Wishes;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.matching.kernel.KernelFacts;

/** The people of two lists as the engine wants them. */
final class ListedPeople {
  private static final int FARTHEST_KM = 20_000;
  private static final int LONGEST_MINUTES = 24 * 60;

  private final Regions regions;
  private final LocalDate today;
  private final Map<String, String> renamed;

  /** @param renamed as {@link MoreCells} takes it */
  ListedPeople(Regions regions, LocalDate today, Map<String, String> renamed) {
    this.renamed = renamed;
    this.regions = regions;
    this.today = today;
  }

  List<Mentee> mentees(PeopleList list) {
    return list.people().stream().map(row -> mentee(list.file(), row)).toList();
  }

  /** @param usualPlaces of a mentor whose row states none; absent: left to the engine */
  List<Mentor> mentors(PeopleList list, @Nullable Integer usualPlaces) {
    return list.people().stream().map(row -> mentor(list.file(), row, usualPlaces)).toList();
  }

  /** What stands for a person in columns about others: the list's own number, or else the name. */
  static String id(PersonRow row) {
    return row.sourceId() != null ? row.sourceId() : row.name().written();
  }

  private Mentee mentee(String file, PersonRow row) {
    PersonRow.Work work = row.wishes().work() != null ? row.wishes().work() : row.background().work();
    return new Mentee(id(row), profile(file, row, work), waitingDays(row.appliedOn().earliest()));
  }

  private Mentor mentor(String file, PersonRow row, @Nullable Integer usualPlaces) {
    var more = new MoreCells(file, row, renamed);
    Integer places = row.capacity() != null ? row.capacity() : usualPlaces;
    Profile profile = profile(file, row, row.background().work());
    return new Mentor(id(row), profile, places, more.answer(More.TRAINED), more.answer(More.CHECKED));
  }

  private Profile profile(String file, PersonRow row, PersonRow.@Nullable Work work) {
    var more = new MoreCells(file, row, renamed);
    return Profile.EMPTY
        .speaking(KernelFacts.languages(row.background().languages()))
        .free(KernelFacts.hours(row.wishes().availability()))
        .living(place(row, more))
        .working(work == null || work.isco() == null ? Occupations.NOT_STATED : Occupations.of(work.isco().code()))
        .inSector(more.text(More.SECTOR))
        .interestedIn(Tags.of(row.wishes().interests()))
        .aimingAt(goals(row.wishes().goals()))
        .being(KernelFacts.gender(row.gender()))
        .wishing(new Wishes(more.gender(More.WISHED_GENDER), more.list(More.NOT_WITH)));
  }

  private Place place(PersonRow row, MoreCells more) {
    Double latitude = more.number(More.LATITUDE, -90, 90);
    Double longitude = more.number(More.LONGITUDE, -180, 180);
    Point point = latitude == null || longitude == null ? null : Point.of(latitude, longitude);
    String zone = more.text(More.ZONE) != null ? more.text(More.ZONE) : point != null ? null : regions.zone(row.contact());
    return new Place(
        point,
        zone,
        more.whole(More.MAX_KM, FARTHEST_KM),
        more.whole(More.MAX_MINUTES, LONGEST_MINUTES),
        Boolean.TRUE.equals(row.onlineOk()));
  }

  private static Tags goals(@Nullable String words) {
    return words == null ? Tags.NOT_STATED : Tags.of(Stream.of(words.split("[,;|\\n]")).toList());
  }

  private @Nullable Integer waitingDays(@Nullable LocalDate applied) {
    return applied == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(applied, today));
  }
}
