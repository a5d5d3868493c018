package org.passerelle.impact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Measure;

/**
 * One figure of the dashboard: which rows of a row source count. The number and the list behind it read the same
 * condition, so that they cannot differ.
 */
public sealed interface Figure {

  /** As it stands in an address: {@code journey.mentee.interview.late}. */
  String key();

  /** The figure an address names. */
  static Optional<Figure> of(String key) {
    Matcher journey = JourneyFigure.KEY.matcher(key);
    if (journey.matches()) {
      return named(Passage.class, journey.group(3))
          .map(passage -> new JourneyFigure(journey.group(1), journey.group(2), passage));
    }
    String[] words = key.split("\\.", 3);
    if (words.length == 3 && words[0].equals("own")) {
      return named(Side.class, words[2]).map(side -> new OwnFigureSide(words[1], side));
    }
    if (words.length == 3 && words[0].equals("duos") && words[1].equals("ended")) {
      return Optional.of(new DuoFigure(Walk.ENDED, words[2]));
    }
    if (words.length != 2) {
      return Optional.empty();
    }
    return switch (words[0]) {
      case "duos" -> named(Walk.class, words[1]).map(walk -> new DuoFigure(walk, null));
      case "outcomes" -> named(Result.class, words[1]).map(OutcomeFigure::new);
      case "contact" -> named(Contact.class, words[1]).map(ContactFigure::new);
      default -> Optional.empty();
    };
  }

  /** Visits of a stage; {@code stage} may be one of the two ends that no blueprint names. */
  record JourneyFigure(String role, String stage, Passage passage) implements Figure {
    public static final String APPLIED = "applied";
    public static final String OUTCOME = "outcome";
    private static final Pattern KEY = Pattern.compile("journey\\.([a-z0-9-]+)\\.([a-z0-9-]+)\\.([a-z-]+)");

    @Override
    public String key() {
      return "journey." + role + "." + stage + "." + word(passage);
    }
  }

  /** Duos; {@code reason} narrows the ended ones. */
  record DuoFigure(Walk walk, @Nullable String reason) implements Figure {
    @Override
    public String key() {
      return "duos." + word(walk) + (reason == null ? "" : "." + reason);
    }
  }

  record OutcomeFigure(Result result) implements Figure {
    @Override
    public String key() {
      return "outcomes." + word(result);
    }
  }

  record ContactFigure(Contact contact) implements Figure {
    @Override
    public String key() {
      return "contact." + word(contact);
    }
  }

  /** One of the programme's own figures: what it counts, or what that is divided by. */
  record OwnFigureSide(String figure, Side side) implements Figure {
    @Override
    public String key() {
      return "own." + figure + "." + word(side);
    }

    /** Nothing where the blueprint has no such figure, or it is divided by nothing. */
    public Optional<Measure> measure(Blueprint blueprint) {
      return blueprint.figures().stream()
          .filter(one -> one.key().equals(figure))
          .findFirst()
          .map(one -> side == Side.COUNT ? one.count() : one.of());
    }
  }

  enum Side {
    COUNT,
    OF
  }

  enum Passage {
    REACHED("first_visit"),
    KEPT("until <= due_on"),
    MISSED("due_on < coalesce(until, :today)"),
    OPEN("until is null"),
    LATE("until is null and due_on < :today");

    final String rows;

    Passage(String rows) {
      this.rows = rows;
    }
  }

  enum Walk {
    STARTED("started_on is not null"),
    OPEN("state <> 'ended'"),
    PREPARING("state = 'preparing'"),
    RUNNING("state = 'running'"),
    PAUSED("state = 'paused'"),
    SILENT("silent"),
    ALERTED("state <> 'ended' and alerted"),
    /** Under way, and the supporter came to as many exchange sessions as the blueprint asks for. */
    EXCHANGED("state <> 'ended' and exchanged"),
    ENDED("state = 'ended'");

    final String rows;

    Walk(String rows) {
      this.rows = rows;
    }
  }

  enum Result {
    COHORT("true"),
    KNOWN("known"),
    UNKNOWN("not known"),
    POSITIVE("known and positive"),
    IN_WORK("known and work");

    final String rows;

    Result(String rows) {
      this.rows = rows;
    }
  }

  enum Contact {
    DUE("true"),
    IN_TIME("in_time"),
    LATE("not in_time");

    final String rows;

    Contact(String rows) {
      this.rows = rows;
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(constant -> word(constant).equals(word)).findFirst();
  }
}
