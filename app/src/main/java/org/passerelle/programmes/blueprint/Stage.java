package org.passerelle.programmes.blueprint;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.AtMost;
import org.passerelle.programmes.blueprint.yaml.Default;
import org.passerelle.programmes.blueprint.yaml.Key;
import org.passerelle.programmes.blueprint.yaml.Kind;
import org.passerelle.programmes.blueprint.yaml.Nonsense;
import org.passerelle.programmes.blueprint.yaml.Unwrapped;

/** One step of a journey. The kinds are a closed set: a new programme is a new file, a new kind is new code. */
public sealed interface Stage {
  StageFrame frame();

  /** Whether something is done here about each traveller, on a page of its own. */
  default boolean isDecidedOneByOne() {
    return switch (this) {
      case Nomination n -> true;
      case Test t -> true;
      case Assessment a -> true;
      case Selection s -> true;
      case Decision d -> true;
      case Offer o -> true;
      case Placement p -> true;
      default -> false;
    };
  }

  default String key() {
    return frame().key();
  }

  default Texts names() {
    return frame().names();
  }

  /** The word that names its kind in a blueprint, such as {@code information-session}. */
  default String kind() {
    return getClass().getAnnotation(Kind.class).value();
  }

  /**
   * @param by who puts people forward
   * @param planned how many are expected in an edition
   */
  @Kind("nomination")
  record Nomination(@Unwrapped StageFrame frame, List<Who> by, @Nullable @AtLeast(1) Integer planned)
      implements Stage {}

  /**
   * @param group how many fit in one session
   */
  @Kind("information-session")
  record InformationSession(
      @Unwrapped StageFrame frame, Duration length, @Nullable @AtLeast(1) Integer group, List<Meeting> meeting)
      implements Stage {}

  /**
   * The role's questions, answered and sent.
   *
   * @param remindAfter an unfinished application is recalled once after this long
   * @param closesBefore the last day to apply, counted back from the edition's first day; null means as long as the edition is open
   */
  @Kind("application")
  record Application(@Unwrapped StageFrame frame, @Nullable Period remindAfter, @Nullable Period closesBefore)
      implements Stage {}

  /** A person looks at what the role's eligibility rules propose, and decides. */
  @Kind("eligibility")
  record Eligibility(@Unwrapped StageFrame frame) implements Stage {}

  /**
   * A talk on an agreed day, with its form; ends in a decision by a person.
   *
   * @param interpreter whether one may be asked for
   */
  @Kind("appointment")
  record Appointment(
      @Unwrapped StageFrame frame,
      Duration length,
      List<Meeting> meeting,
      boolean interpreter,
      List<Question> form)
      implements Stage {}

  /**
   * Several people watch and note what someone can do.
   *
   * @param observers who watches
   * @param observersChoose whether they say whom they would take
   */
  @Kind("assessment")
  record Assessment(
      @Unwrapped StageFrame frame,
      @Default("1") @AtLeast(1) int days,
      List<Who> observers,
      boolean observersChoose,
      List<Competence> competences)
      implements Stage {}

  record Competence(@Key String key, Texts names, @Default("5") @AtLeast(2) @AtMost(10) int upTo) {}

  /**
   * @param attempts how often it may be tried
   */
  @Kind("test")
  record Test(@Unwrapped StageFrame frame, List<TestPart> parts, @Default("1") @AtLeast(1) int attempts)
      implements Stage {}

  record TestPart(
      @Key String key, Texts names, @Default("100") @AtLeast(1) int outOf, @AtLeast(0) int passMark) {
    public TestPart {
      if (passMark > outOf) {
        throw new Nonsense("The pass mark " + passMark + " is above the full marks " + outOf + ".", "Lower it.");
      }
    }
  }

  /**
   * People choose people for a limited number of places; everyone gets a reason.
   *
   * @param places in one edition
   * @param by who chooses
   * @param criteria what they look at
   */
  @Kind("selection")
  record Selection(
      @Unwrapped StageFrame frame,
      @AtLeast(1) int places,
      List<Who> by,
      boolean ranked,
      boolean waitingList,
      List<Criterion> criteria)
      implements Stage {}

  record Criterion(@Key String key, Texts names) {}

  /**
   * Lots are drawn.
   *
   * @param controlShare between 0 and 1
   * @param control what the control group is offered instead
   */
  @Kind("randomisation")
  record Randomisation(
      @Unwrapped StageFrame frame,
      @AtLeast(0.01) @AtMost(0.99) BigDecimal controlShare,
      List<PersonFact> strata,
      Texts control)
      implements Stage {
    public Randomisation {
      for (PersonFact fact : strata) {
        if (fact != PersonFact.GENDER && fact != PersonFact.EDUCATION) {
          throw new Nonsense("Lots cannot be drawn apart by " + fact.key() + ".", "Use gender, education or both.");
        }
      }
    }
  }

  /**
   * @param sessions days or meetings of the whole course
   * @param lasts from the first to the last session
   * @param hours of the whole course
   * @param group places in one course
   * @param attendance share of the sessions that opens the next stage, between 0 and 1
   * @param sections what is taught
   * @param certificate when one is given; null means none
   */
  @Kind("training")
  record Training(
      @Unwrapped StageFrame frame,
      @Default("1") @AtLeast(1) int sessions,
      @Nullable Period lasts,
      @Nullable Duration hours,
      @Nullable @AtLeast(1) Integer group,
      @Default("1") @AtLeast(0) @AtMost(1) BigDecimal attendance,
      List<Meeting> meeting,
      List<Section> sections,
      @Nullable Certificate certificate)
      implements Stage {}

  /**
   * @param optional whether not everyone takes it
   * @param most whether {@code hours} is the most rather than the exact time
   */
  record Section(
      @Key String key,
      Texts names,
      @Nullable Duration hours,
      @Nullable @AtLeast(1) Integer sessions,
      boolean optional,
      boolean most) {}

  /**
   * @param attendance share of the sessions, between 0 and 1
   * @param tests stages of kind test that must be passed
   */
  record Certificate(
      Texts names, @Default("1") @AtLeast(0) @AtMost(1) BigDecimal attendance, List<String> tests) {}

  /** Waits for, and is proposed to, somebody of the other side; see {@link MatchingPlan}. */
  @Kind("matching")
  record Matching(@Unwrapped StageFrame frame) implements Stage {}

  /** Walks with somebody; see {@link Relationship}. */
  @Kind("relationship")
  record Together(@Unwrapped StageFrame frame) implements Stage {}

  /**
   * @param travellerChooses with several offers the person picks one
   * @param answerWithin an offer without an answer ends
   * @param states what an offer must say before it can be made
   * @param work false when what is offered is no work, such as a loan: nobody needs a right to work, no placement begins
   */
  @Kind("offer")
  record Offer(
      @Unwrapped StageFrame frame, boolean travellerChooses, @Nullable Period answerWithin, List<OfferTerm> states,
      @Default("true") boolean work)
      implements Stage {}

  enum OfferTerm {
    TASK,
    PAY,
    PLACE,
    HOURS,
    START,
    END,
    CONTRACT,
    MUST_HAVE,
    TRAINABLE
  }

  /**
   * @param least shortest stay
   * @param most longest stay
   * @param papers what must be seen before the first day
   * @param tutor whether the host names one
   * @param review questions of each side, for the evaluation
   * @param endReasons why one ended; where {@code rematch}, the way back stays open
   */
  @Kind("placement")
  record Placement(
      @Unwrapped StageFrame frame,
      PlacementKind type,
      @Nullable Period least,
      @Nullable Period most,
      boolean paid,
      boolean tutor,
      @Nullable Integer hoursAWeek,
      List<ScreeningCheck.Kind> papers,
      Map<Who, List<Question>> review,
      List<Relationship.EndReason> endReasons)
      implements Stage {
    public Placement {
      if (least != null && most != null && least.toTotalMonths() > most.toTotalMonths()) {
        throw new Nonsense("The shortest stay " + least + " is longer than the longest, " + most + ".", "Swap them.");
      }
    }
  }

  enum PlacementKind {
    TRIAL_DAY,
    INTERNSHIP,
    WORK_EXPERIENCE,
    WORK_TRAINING,
    APPRENTICESHIP,
    JOB,
    TEMPORARY_JOB,
    START_UP,
    VOLUNTEERING
  }

  /**
   * @param by who decides
   * @param options what may be decided
   */
  @Kind("decision")
  record Decision(@Unwrapped StageFrame frame, List<Who> by, List<DecisionOption> options) implements Stage {}

  /**
   * @param opens the stage that follows; null means the next one
   * @param leaves whether the journey ends here
   * @param outcome the outcome that is recorded with it
   */
  record DecisionOption(
      @Key String key, Texts names, @Nullable String opens, boolean leaves, @Nullable OutcomeKind outcome) {}

  /** Asked later how it went; see {@link FollowUps}. */
  @Kind("follow-up")
  record FollowUp(@Unwrapped StageFrame frame) implements Stage {}
}
