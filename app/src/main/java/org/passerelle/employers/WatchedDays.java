package org.passerelle.employers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.access.Journal;
import org.passerelle.people.Consents;
import org.passerelle.people.Consents.Channel;
import org.passerelle.people.Consents.NewConsent;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.selection.Observations;
import org.passerelle.selection.Observations.Observation;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assessment days that companies watch: who is asked to come, whom they see there by consent, and what they note, which
 * becomes an observation like that of any other observer.
 */
@Service
@Transactional
public class WatchedDays {
  /** How long after the day a company may still say what it saw. */
  private static final int DAYS_TO_ANSWER = 30;

  private final WatchedDayRepository days;
  private final Companies companies;
  private final Programme programme;
  private final Seen seen;
  private final Journal journal;

  WatchedDays(
      WatchedDayRepository days, Companies companies, Programme programme, Seen seen, Journal journal) {
    this.days = days;
    this.companies = companies;
    this.programme = programme;
    this.seen = seen;
    this.journal = journal;
  }

  @Component
  record Programme(Editions editions, Participations participations, Observations observations) {}

  /** Those who are seen, and how companies hear of it. */
  @Component
  record Seen(People people, Consents consents, Letters letters) {}

  /** What people agreed to, in the words that were read to them. */
  public record Agreed(Collection<UUID> participations, String wording, String language) {}

  public enum Inviting {
    INVITED,
    /** The day is over. */
    IN_THE_PAST,
    /** One of these people does not stand in this stage. */
    NOT_STANDING
  }

  /** Asks a company to watch, and shows it those who agreed; asking again adds people. */
  public Inviting invite(UUID company, UUID editionId, String role, String stageKey, LocalDate heldOn, Agreed agreed) {
    staff();
    Edition edition = programme.editions().get(editionId);
    stage(editionId, role, stageKey);
    if (heldOn.isBefore(journal.today())) {
      return Inviting.IN_THE_PAST;
    }
    List<Participation> guests =
        programme.participations().standingIn(editionId, role, stageKey).stream()
            .filter(one -> agreed.participations().contains(one.id()))
            .toList();
    if (guests.size() < agreed.participations().size()) {
      return Inviting.NOT_STANDING;
    }
    WatchedDay day =
        days.put(
            new WatchedDay(
                Ids.next(), edition.organisation(), companies.get(company).id(), editionId, role, stageKey, heldOn),
            journal.now());
    show(day, guests, agreed);
    journal.wrote("company.asked-to-watch", "company", company, stageKey);
    seen.letters().toCompany(company, edition.organisation(), "watch", "day", heldOn);
    return Inviting.INVITED;
  }

  private void show(WatchedDay day, List<Participation> guests, Agreed agreed) {
    List<UUID> there = days.guests(day.id(), journal.today()).stream().map(WatchedDayRepository.Shown::participation).toList();
    Map<UUID, Person> people = seen.people().all(guests.stream().map(Participation::person).toList());
    for (Participation guest : guests) {
      Person person = people.get(guest.person());
      if (person != null && !there.contains(guest.id())) {
        UUID consent =
            seen.consents()
                .give(person, new NewConsent("employer-watches", agreed.wording(), agreed.language(), Channel.SPOKEN));
        days.show(day, guest, consent);
      }
    }
  }

  /** The assessment stage. @throws NotFound when there is none, or companies do not watch it */
  @Transactional(readOnly = true)
  public Stage.Assessment stage(UUID edition, String role, String stage) {
    return programme.editions().blueprint(edition).findRole(role)
        .flatMap(found -> found.path().stage(stage))
        .filter(WatchedDays::isWatchedByCompanies)
        .map(Stage.Assessment.class::cast)
        .orElseThrow(() -> new NotFound("assessment"));
  }

  public static boolean isWatchedByCompanies(Stage stage) {
    return stage instanceof Stage.Assessment day && day.observers().contains(Who.EMPLOYER);
  }

  @Transactional(readOnly = true)
  public List<WatchedDay.Listed> ofStage(UUID edition, String role, String stage) {
    return days.ofStage(edition, role, stage);
  }

  /** Those to come and those about which the company may still say something. */
  @Transactional(readOnly = true)
  public List<WatchedDay> of(UUID company) {
    return days.ofCompany(company, journal.today().minusDays(DAYS_TO_ANSWER));
  }

  /** @throws NotFound when the scope sees no such day */
  @Transactional(readOnly = true)
  public WatchedDay get(UUID id) {
    return days.find(id).orElseThrow(() -> new NotFound("day"));
  }

  /** Whom a company sees there, by name; for the system, after the day was shown to be the company's. */
  @Transactional(readOnly = true)
  public List<WatchedDay.Guest> guests(WatchedDay day) {
    List<WatchedDayRepository.Shown> shown = days.guests(day.id(), journal.today());
    Map<UUID, Person> people = seen.people().all(shown.stream().map(WatchedDayRepository.Shown::person).toList());
    return shown.stream()
        .flatMap(
            one ->
                Stream.ofNullable(people.get(one.person()))
                    .map(person -> new WatchedDay.Guest(
                        one.participation(), person.id(), Introductions.firstName(person.details()))))
        .sorted(Comparator.comparing(WatchedDay.Guest::name))
        .toList();
  }

  /** What this observer noted last about each guest. */
  @Transactional(readOnly = true)
  public List<Observation> noted(WatchedDay day, Collection<UUID> participations, String observer) {
    return programme.observations().of(participations).stream()
        .filter(one -> one.stage().equals(day.stage()) && one.observer().equals(observer))
        .toList();
  }

  /** How a company's contact signs what they saw. */
  public String observer(Company.Contact contact) {
    return contact.name() + ", " + companies.get(contact.company()).name();
  }

  /** What somebody of the company saw; see {@link Observations#note}. */
  public Observations.Noting note(WatchedDay day, Observation observation) {
    staff();
    boolean isGuest =
        days.guests(day.id(), journal.today()).stream()
            .anyMatch(one -> Objects.equals(one.participation(), observation.participation()));
    return isGuest ? programme.observations().note(observation) : Observations.Noting.STAGE_NOT_OPEN;
  }

  private static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
