package org.passerelle.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.people.People;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.pages.Language;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates. One is given only when the blueprint's rule holds on the record, whoever asks. */
@Service
public class Certificates {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ23456789";
  private final CertificateRepository certificates;
  private final Progress progress;
  private final Holders holders;
  private final Editions editions;
  private final Journal journal;

  Certificates(
      CertificateRepository certificates, Progress progress, Holders holders, Editions editions, Journal journal) {
    this.certificates = certificates;
    this.progress = progress;
    this.holders = holders;
    this.editions = editions;
    this.journal = journal;
  }

  /** Whoever a certificate is about. */
  @org.springframework.stereotype.Component
  record Holders(Participations participations, Journeys journeys, People people) {}

  /** Issues the certificate of a training; asking again gives the same one. */
  @Transactional
  public Issuing issue(UUID participationId, String stageKey) {
    Scope.current().require(Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR);
    Participation who = holders.participations().get(participationId);
    Blueprint blueprint = editions.blueprint(who.edition());
    Stage.Training training =
        blueprint.role(who.role()).path().stage(stageKey)
            .filter(Stage.Training.class::isInstance)
            .map(Stage.Training.class::cast)
            .orElseThrow(() -> new NotFound("training"));
    Stage.Certificate rule = training.certificate();
    if (rule == null) {
      return new Issuing.NoneGiven();
    }
    Progress.Course course = progress.of(who, training);
    int needed = Passing.needed(rule.attendance(), training.sessions(), course.planned());
    if (course.attended() < needed) {
      return new Issuing.TooFewSessions(course.attended(), needed);
    }
    Set<String> passed = passed(participationId);
    List<String> missing = rule.tests().stream().filter(test -> !passed.contains(test)).toList();
    if (!missing.isEmpty()) {
      return new Issuing.TestsMissing(missing);
    }
    return new Issuing.Issued(
        valid(participationId, stageKey).orElseGet(() -> insert(who, blueprint, training, rule, course)));
  }

  private Set<String> passed(UUID participation) {
    return holders.journeys().visits(participation).stream()
        .filter(visit -> visit.exit() != null && visit.exit().result().opensNext())
        .map(visit -> visit.stage())
        .collect(Collectors.toSet());
  }

  private Certificate insert(
      Participation who, Blueprint blueprint, Stage.Training training, Stage.Certificate rule,
      Progress.Course course) {
    var person = holders.people().get(who.person());
    Language language =
        Language.ofTag(person.details().contactLanguage())
            .filter(blueprint.languages()::contains)
            .orElse(blueprint.languages().getFirst());
    Certificate made =
        new Certificate(
            Ids.next(), who.id(), who.person(), training.key(), code(), person.name(), rule.names().in(language),
            blueprint.names().in(language), blueprint.organisation().name(), language.tag(), course.attended(),
            course.hours().setScale(2, RoundingMode.HALF_UP), journal.today(), null);
    certificates.insert(who, made, journal.now(), journal.actor());
    journal.wrote("certificate.issued", "participation", who.id(), made.stage());
    return made;
  }

  /**
   * Takes a certificate back. Whoever checks its code is told since when.
   *
   * @param reason as its holder reads it; never blank
   * @return false when it was taken back before
   */
  @Transactional
  public boolean withdraw(UUID id, String reason) {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A certificate is taken back for a reason");
    }
    Certificate certificate = get(id);
    Participation who = holders.participations().get(certificate.participation());
    boolean done = certificates.withdraw(id, who, reason, journal.now(), journal.actor());
    if (done) {
      journal.wrote("certificate.withdrawn", "participation", who.id(), certificate.stage());
      journal.publish(new CertificateWithdrawn(id));
    }
    return done;
  }

  /** @throws NotFound when the scope sees no such certificate */
  @Transactional(readOnly = true)
  public Certificate get(UUID id) {
    return certificates.find(id).orElseThrow(() -> new NotFound("certificate"));
  }

  @Transactional(readOnly = true)
  public List<Certificate> ofPerson(UUID person) {
    return certificates.ofPerson(person);
  }

  private Optional<Certificate> valid(UUID participation, String stage) {
    return certificates.ofParticipations(List.of(participation)).stream()
        .filter(one -> one.stage().equals(stage) && !one.withdrawn())
        .findFirst();
  }

  /**
   * What stands on a certificate, for whoever has its code in hand.
   *
   * @param withdrawnOn the day on which it was taken back; {@code null} as long as it is valid
   */
  public record Checked(
      String holder, String title, String programme, String issuer, LocalDate issuedOn, BigDecimal hours,
      @Nullable LocalDate withdrawnOn) {}

  /**
   * Whether a code stands on a genuine certificate; it tells what stands on the paper, no more. For the system, on behalf
   * of whoever asks.
   *
   * @param typed with or without hyphens and in any case
   */
  @Transactional(readOnly = true)
  public Optional<Checked> check(String typed) {
    Scope.current().require();
    return certificates.withCode(plain(typed))
        .map(one -> new Checked(
            one.holder(), one.title(), one.programme(), one.issuer(), one.issuedOn(), one.hours(), withdrawnOn(one)));
  }

  private @Nullable LocalDate withdrawnOn(Certificate certificate) {
    Certificate.Withdrawal withdrawal = certificate.withdrawal();
    return withdrawal == null ? null : LocalDate.ofInstant(withdrawal.at(), journal.zone());
  }

  private static String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  private static String plain(@Nullable String typed) {
    String letters = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return letters.length() == 12
        ? letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8)
        : letters;
  }
}
