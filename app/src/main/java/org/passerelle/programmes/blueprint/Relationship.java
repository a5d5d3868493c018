package org.passerelle.programmes.blueprint;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.Default;
import org.passerelle.programmes.blueprint.yaml.Key;

/**
 * How two sides walk together.
 *
 * @param seeker the role that looks for somebody
 * @param supporter the role that gives time
 * @param term how long it is meant to last
 * @param topics what the two work on, in the usual order; ticked in the meeting log
 * @param pause longest interruption; null means none is possible
 * @param rematchPause rest before a new match after an end; null means none
 */
public record Relationship(
    String seeker,
    String supporter,
    Shape shape,
    Period term,
    Cadence cadence,
    List<Topic> topics,
    @Nullable FirstMeeting firstMeeting,
    @Nullable Agreement agreement,
    @Nullable CheckIns checkIns,
    Alerts alerts,
    @Nullable Period pause,
    @Nullable Extension extension,
    List<EndReason> endReasons,
    @Nullable Period rematchPause,
    @Nullable ExchangeSessions exchangeSessions,
    @Nullable Closing closing) {

  public Relationship {
    topics = List.copyOf(topics);
    endReasons = List.copyOf(endReasons);
  }

  public EndReason endReason(String key) {
    return endReasons.stream().filter(reason -> reason.key().equals(key)).findFirst().orElseThrow();
  }

  public enum Shape {
    ONE_TO_ONE,
    /** One supporter meets several seekers together. */
    ONE_TO_MANY
  }

  public record Topic(@Key String key, Texts names) {}

  /**
   * @param every expected gap between two meetings
   * @param length of a usual meeting
   */
  public record Cadence(Period every, Duration length) {}

  /**
   * @param withAdviser whether staff attends
   * @param within after both sides said yes
   */
  public record FirstMeeting(boolean withAdviser, Period within) {}

  /**
   * @param atMeeting the meeting at which it is signed, counted from 1
   * @param text what both sides sign
   */
  public record Agreement(@Default("2") @AtLeast(1) int atMeeting, Period within, Texts text) {}

  /**
   * Staff asks each side by itself.
   *
   * @param first how long after the start, one by one
   * @param thenEvery afterwards, counted from the last of the first
   * @param remindAfter without an answer, once
   */
  public record CheckIns(
      List<Period> first,
      Period thenEvery,
      @Default("P3D") Period remindAfter,
      List<Question> seekerQuestions,
      List<Question> supporterQuestions) {
    public CheckIns {
      first = List.copyOf(first);
    }

    /** The days on which each side is asked, from the start up to and including the last day. */
    public List<LocalDate> dueBetween(LocalDate start, LocalDate lastDay) {
      List<LocalDate> due = new ArrayList<>();
      first.stream().map(start::plus).filter(day -> !day.isAfter(lastDay)).forEach(due::add);
      LocalDate anchor = first.isEmpty() ? start : start.plus(first.getLast());
      for (int n = 1; !anchor.plus(thenEvery.multipliedBy(n)).isAfter(lastDay); n++) {
        due.add(anchor.plus(thenEvery.multipliedBy(n)));
      }
      return due;
    }
  }

  /**
   * @param silentAfter without a logged meeting
   * @param missedMeetings one after the other
   * @param endingWithin a warning before the agreed end
   * @param checkInLateBy after a check-in was due
   */
  public record Alerts(
      Period silentAfter,
      @Default("2") @AtLeast(1) int missedMeetings,
      @Default("P14D") Period endingWithin,
      @Default("P7D") Period checkInLateBy) {}

  public record Extension(Period most, @Default("1") @AtLeast(1) int times) {}

  /**
   * @param rematch whether the way back into matching stays open
   */
  public record EndReason(@Key String key, Texts names, Ending ending, @Default("true") boolean rematch) {}

  public enum Ending {
    PLANNED,
    UNPLANNED,
    ONE_SIDED
  }

  /**
   * Supporters meet each other.
   *
   * @param required how many each supporter attends during one relationship
   */
  public record ExchangeSessions(Texts names, Period every, Duration length, @AtLeast(0) int required) {
    /** What their times are kept under, as those of a stage are under its key. */
    public static final String KEY = "exchange";

    private static final int USUAL_GROUP = 15;

    /** The sessions as a stage beside the journey, so that times are opened, chosen and attended as for any other. */
    public Stage asStage() {
      StageFrame frame =
          new StageFrame(
              KEY, names, null, StageFrame.CountedFrom.ENTERING, List.of(), List.of(Who.TRAVELLER, Who.ADVISER), true,
              List.of());
      return new Stage.InformationSession(frame, length, USUAL_GROUP, List.of());
    }
  }

  public record Closing(
      List<Question> seekerQuestions, List<Question> supporterQuestions, List<Question> adviserQuestions) {}
}
