package org.passerelle.mentoring.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.DuoProfiles;
import org.passerelle.mentoring.DuoStanding;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Meetings;
import org.passerelle.mentoring.Meetings.Describing;
import org.passerelle.mentoring.Meetings.Details;
import org.passerelle.mentoring.Meetings.Logging;
import org.passerelle.mentoring.Meetings.Meeting;
import org.passerelle.mentoring.Side;
import org.passerelle.mentoring.web.Doors.Visitor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.blueprint.Relationship;
import org.springframework.stereotype.Component;

/** Who meets whom: the two of a duo, or a supporter with everybody they have at once. */
@Component
public class Gathering {
  private final Doors doors;
  private final Duos duos;
  private final DuoProfiles profiles;
  private final Meetings meetings;
  private final People people;

  Gathering(Doors doors, Duos duos, DuoProfiles profiles, Meetings meetings, People people) {
    this.doors = doors;
    this.duos = duos;
    this.profiles = profiles;
    this.meetings = meetings;
    this.people = people;
  }

  /**
   * @param duos the one, or each of a supporter's group
   * @param partners the people on the other side, by duo
   * @param last the entry with the latest day in any of them
   */
  public record Company(
      DuoProfile profile, Side side, DuoStanding standing, List<Duo> duos, Map<UUID, Person> partners,
      Optional<Meeting> last) {

    public boolean isGroup() {
      return duos.size() > 1;
    }

    public List<String> names() {
      return duos.stream().map(duo -> name(duo)).toList();
    }

    public String name(Duo duo) {
      return Objects.requireNonNull(partners.get(duo.person(side.other()))).details().calledName();
    }
  }

  Company of(Visitor visitor) {
    return doors.act(visitor, () -> company(visitor));
  }

  private Company company(Visitor visitor) {
    Duo duo = visitor.standpoint().duo();
    Side side = visitor.standpoint().side();
    DuoProfile profile = profiles.of(duo);
    List<Duo> together = together(profile, side);
    Map<UUID, Person> partners = people.all(together.stream().map(one -> one.person(side.other())).toList());
    return new Company(
        profile, side, duos.standing(duo.id()), together, partners, meetings.of(duo.id()).stream().findFirst());
  }

  private List<Duo> together(DuoProfile profile, Side side) {
    boolean group = side == Side.SUPPORTER && profile.rules().shape() == Relationship.Shape.ONE_TO_MANY;
    List<Duo> open = group ? duos.openOfSupporter(profile.duo().supporterParticipation()) : List.of();
    return open.isEmpty() ? List.of(profile.duo()) : open;
  }

  /** Logs for each; who was not there missed it. @return what came of the visitor's own duo */
  Logging log(Visitor visitor, Company company, LocalDate day, boolean held, List<String> there) {
    return doors.act(visitor, () -> {
      Logging own = null;
      for (Duo duo : company.duos()) {
        boolean present = held && (!company.isGroup() || there.contains(duo.id().toString()));
        Logging logging = meetings.log(duo.id(), company.side(), day, present, null, null, null);
        own = own == null || duo.id().equals(visitor.standpoint().duo().id()) ? logging : own;
      }
      return Objects.requireNonNull(own, "a gathering of no duo");
    });
  }

  /** The entry, if it is one of the visitor's. */
  Optional<Meeting> meeting(Visitor visitor, Company company, UUID id) {
    return doors.act(visitor, () -> Optional.of(meetings.get(id)))
        .filter(meeting -> company.duos().stream().anyMatch(duo -> duo.id().equals(meeting.duo())));
  }

  /** How often the entry has been changed, for {@link #describe} to notice when somebody else was faster. */
  int changes(Visitor visitor, Meeting meeting) {
    return doors.act(visitor, () -> meetings.changes(meeting.id()));
  }

  /** Says more about a meeting, and about the same day's of everybody who was there. */
  Describing describe(Visitor visitor, Company company, Meeting meeting, Details details, int seen) {
    return doors.act(visitor, () -> {
      Describing own = meetings.describe(meeting.id(), company.side(), details, seen);
      if (own instanceof Describing.Told(Logging.Logged logged)) {
        company.duos().stream()
            .flatMap(duo -> meetings.of(duo.id()).stream())
            .filter(other -> other.heldOn().equals(meeting.heldOn()) && other.held() && !other.id().equals(meeting.id()))
            .forEach(other -> meetings.describe(other.id(), company.side(), details));
      }
      return own;
    });
  }
}
