package org.passerelle.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.oversight.RuleVersion.State;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of the rules that people set in the product: a draft is looked at by a second pair of eyes, runs in the shadow
 * beside the rules that hold, and becomes active once its impact was assessed and its duties are done.
 */
@Service
public class RuleVersions {
  private final RuleVersionRepository versions;
  private final Assessments assessments;
  private final Journal journal;

  RuleVersions(RuleVersionRepository versions, Assessments assessments, Journal journal) {
    this.versions = versions;
    this.assessments = assessments;
    this.journal = journal;
  }

  /** Other rules hold from now on. Heard in the same transaction. */
  public record Changed(String step, String programme) {}

  /** What came of moving a version on. */
  public enum Moving {
    MOVED,
    /** Whoever drafted it is not its second pair of eyes. */
    DRAFTED_ONESELF,
    /** It does not stand where this move begins, or somebody moved it meanwhile. */
    NOT_THERE,
    /** Its impact was not assessed. */
    NOT_ASSESSED,
    /** A duty of its impact level is open. */
    DUTIES_OPEN
  }

  /** The versions of a step, programme by programme, latest first. */
  @Transactional(readOnly = true)
  public List<RuleVersion> of(String step) {
    return versions.of(step);
  }

  @Transactional(readOnly = true)
  public List<RuleVersion> of(String step, String programme) {
    return of(step).stream().filter(version -> version.programme().equals(programme)).toList();
  }

  /** The version that holds; empty while those of the blueprint do. */
  @Transactional(readOnly = true)
  public Optional<RuleVersion> active(String step, String programme) {
    return of(step, programme).stream().filter(version -> version.state() == State.ACTIVE).findFirst();
  }

  /** @throws NotFound when the step has no such version */
  @Transactional(readOnly = true)
  public RuleVersion get(String step, UUID id) {
    return of(step).stream()
        .filter(version -> version.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("version"));
  }

  /**
   * Drafts a version; it changes nothing yet.
   *
   * @param number one more than the latest
   * @return false when somebody else drafted this number meanwhile
   */
  @Transactional
  public boolean draft(String step, String programme, int number, Map<String, Object> content, String reason) {
    Scope scope = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    boolean drafted =
        versions.insert(step, programme, number, content, reason, journal.now(), scope.requireAccount());
    if (drafted) {
      journal.wrote("rules.drafted", "step", null, step + " " + programme + "/" + number);
    }
    return drafted;
  }

  /** Moves a version on: reviewed by somebody else, into the shadow, active, retired. */
  @Transactional
  public Moving move(String step, UUID id, State to, String reason) {
    Decider by = Decider.acting();
    if (to != State.REVIEWED) {
      Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    }
    RuleVersion version = get(step, id);
    versions.lock(version);
    Moving hindered = hindrance(get(step, id), to, by);
    if (hindered != Moving.MOVED) {
      return hindered;
    }
    boolean held = get(step, id).state() == State.ACTIVE;
    if (to == State.ACTIVE) {
      active(step, version.programme())
          .ifPresent(before -> versions.move(before.id(), State.RETIRED, reason, journal.now(), by.account()));
    }
    versions.move(id, to, reason, journal.now(), by.account());
    journal.wrote("rules." + to.name().toLowerCase(Locale.ROOT), "rule-version", id, step + " " + version.name());
    if (to == State.ACTIVE || held) {
      journal.publish(new Changed(step, version.programme()));
    }
    return Moving.MOVED;
  }

  private Moving hindrance(RuleVersion version, State to, Decider by) {
    return switch (to) {
      case DRAFT -> Moving.NOT_THERE;
      case REVIEWED ->
          version.state() != State.DRAFT
              ? Moving.NOT_THERE
              : version.draftedBy().equals(by.account()) ? Moving.DRAFTED_ONESELF : Moving.MOVED;
      case SHADOW -> version.state() == State.REVIEWED ? Moving.MOVED : Moving.NOT_THERE;
      case ACTIVE -> version.state() == State.SHADOW ? assessed(version) : Moving.NOT_THERE;
      case RETIRED -> version.state() == State.RETIRED ? Moving.NOT_THERE : Moving.MOVED;
    };
  }

  private Moving assessed(RuleVersion version) {
    return assessments
        .of(version.step(), version.name())
        .map(one -> assessments.openDuties(one).isEmpty() ? Moving.MOVED : Moving.DUTIES_OPEN)
        .orElse(Moving.NOT_ASSESSED);
  }
}
