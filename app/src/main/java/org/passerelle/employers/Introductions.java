package org.passerelle.employers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.employers.Candidacy.Reply;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.people.Consents;
import org.passerelle.people.Consents.Channel;
import org.passerelle.people.Consents.NewConsent;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.WorkRight;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a candidate answers, what their company is told then, and what it says to it. */
@Service
@Transactional
public class Introductions {
  private final CandidacyRepository candidacies;
  private final Candidacies all;
  private final Whom whom;
  private final Journal journal;

  Introductions(
      CandidacyRepository candidacies, Candidacies all, Whom whom, Journal journal) {
    this.candidacies = candidacies;
    this.all = all;
    this.whom = whom;
    this.journal = journal;
  }

  /** The person's own record. */
  @Component
  record Whom(People people, Papers papers, Consents consents) {}

  /**
   * What a person says to a vacancy after seeing its task, pay and place.
   *
   * @param told what the company may know
   * @param wording the words they agreed to, in {@code language}
   * @param way link, signed-in or talk
   */
  public record Answer(
      boolean yes, Collection<Told> told, @Nullable String reason, String wording, String language, String way) {
    public Answer {
      told = List.copyOf(told);
    }
  }

  /**
   * Takes the answer; after a yes the company is told at once.
   *
   * @return false when it was answered before, or is over
   */
  public boolean answer(UUID candidacyId, Answer answer) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Candidacy candidacy = all.get(candidacyId);
    if (!candidacy.isOpen() || candidacy.yes() != null) {
      return false;
    }
    Person person = whom.people().get(candidacy.person());
    UUID consent = answer.yes() ? consent(person, answer) : null;
    if (!candidacies.answer(
        candidacy, answer.yes(), answer.yes() ? answer.told() : Set.of(), answer.reason(), consent, answer.way(),
        journal.now())) {
      return false;
    }
    journal.wrote(answer.yes() ? "candidacy.agreed" : "candidacy.declined", "candidacy", candidacy.id());
    if (answer.yes()) {
      candidacies.present(candidacy, shown(candidacy, person, Set.copyOf(answer.told())), journal.now());
      journal.publish(new Happening.CandidatePresented(candidacy.id()));
    }
    return true;
  }

  private UUID consent(Person person, Answer answer) {
    Channel channel = answer.way().equals("talk") ? Channel.SPOKEN : Channel.WEB;
    return whom.consents()
        .give(person, new NewConsent("employer-introduction", answer.wording(), answer.language(), channel));
  }

  private Shown shown(Candidacy candidacy, Person person, Set<Told> told) {
    PersonDetails details = person.details();
    PersonProfile profile = whom.people().profile(person.id());
    List<Paper> papers = told.contains(Told.PAPERS) ? whom.papers().of(person.id()) : List.of();
    return new Shown(
        firstName(details),
        told.contains(Told.OCCUPATION)
            ? profile.occupations().stream().map(Introductions::practised).distinct().toList()
            : List.of(),
        told.contains(Told.LANGUAGES)
            ? profile.languages().stream().map(Introductions::spoken).toList()
            : List.of(),
        told.contains(Told.DISTANCE) ? km(candidacy) : null,
        told.contains(Told.PHONE) ? details.phoneTyped() : null,
        papers.stream().filter(paper -> paper.kind() == Paper.Kind.LEGAL_GROUND).map(Paper::detail).findFirst()
            .orElse(null),
        WorkRight.on(journal.today(), papers) instanceof WorkRight.May may ? may.until() : null);
  }

  private static String practised(PersonProfile.Occupation work) {
    return work.isco() == null ? work.label() : work.isco() + "|" + work.label();
  }

  private static String spoken(PersonProfile.Language language) {
    String level = language.motherTongue() ? "NATIVE" : language.speaking();
    return language.code() + ":" + (level == null ? "" : level);
  }

  private @Nullable Integer km(Candidacy candidacy) {
    return candidacy.reasons().stream()
        .filter(reason -> reason.factor().equals("distance") && reason.facts().containsKey("km"))
        .map(reason -> Integer.valueOf(reason.facts().get("km")))
        .findFirst()
        .orElse(null);
  }

  /** No family name before the two meet. */
  static String firstName(PersonDetails details) {
    String preferred = details.preferredName();
    return preferred == null || preferred.isBlank() ? details.fullName().strip().split("\\s+")[0] : preferred;
  }

  /** The candidates a company was told of and who are still in question, as the running scope may see them. */
  @Transactional(readOnly = true)
  public List<Presented> of(UUID company) {
    return candidacies.presented(company);
  }

  /**
   * A company's word on a candidate.
   *
   * @param contact who said it; {@code null} where staff notes a call
   * @return false where no company is told of the person, who did not say yes or is no candidate any more
   */
  public boolean reply(UUID candidacyId, Reply reply, @Nullable String reason, @Nullable UUID contact) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Candidacy candidacy = all.get(candidacyId);
    if (!Boolean.TRUE.equals(candidacy.yes()) || !candidacy.isOpen()) {
      return false;
    }
    candidacies.reply(candidacy, reply, reason, contact, journal.now());
    journal.wrote("candidacy.replied", "candidacy", candidacyId, Codes.of(reply));
    return true;
  }

  /** Whether a company may know this of a person who came to it through a candidacy. */
  @Transactional(readOnly = true)
  public boolean mayKnow(UUID person, UUID company, Told told) {
    return candidacies.mayKnow(person, company, told);
  }
}
