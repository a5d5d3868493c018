package org.passerelle.programmes.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.Kind;

/** What is counted for one of the programme's own figures. The kinds are a closed set. */
public sealed interface Measure {

  /** People who took part in a role. */
  @Kind("people")
  record People(String role) implements Measure {}

  /**
   * People who came to any of these stages, or passed it.
   *
   * @param passed those only who passed
   */
  @Kind("stages")
  record Stages(List<String> stages, boolean passed) implements Measure {
    public Stages {
      stages = List.copyOf(stages);
    }
  }

  /** People about whom any of these options was decided at a decision stage, each once. */
  @Kind("decisions")
  record Decisions(String stage, List<String> options) implements Measure {
    public Decisions {
      options = List.copyOf(options);
    }
  }

  /** People to whom an offer was made at a stage. */
  @Kind("offers")
  record Offers(String stage) implements Measure {}

  /** Stays that began at a placement stage. */
  @Kind("stays")
  record Stays(String stage) implements Measure {}

  /** Different hosts at a placement stage. */
  @Kind("hosts")
  record Hosts(String stage) implements Measure {}

  /**
   * Hours: of sessions attended in these training stages, and of those noted under these words.
   *
   * @param stages trainings
   * @param noted words such as service
   */
  @Kind("hours")
  record Hours(List<String> stages, List<String> noted) implements Measure {
    public Hours {
      stages = List.copyOf(stages);
      noted = List.copyOf(noted);
    }
  }

  /**
   * People with an outcome of any of these kinds.
   *
   * @param passed of those only who passed this stage; null for all
   * @param arm of those only whom the lot put there; null for all
   */
  @Kind("outcomes")
  record Reached(List<OutcomeKind> kinds, @Nullable String passed, @Nullable Arm arm) implements Measure {
    public Reached {
      kinds = List.copyOf(kinds);
    }
  }

  /** People whom the lot put into one of the arms. */
  @Kind("drawn")
  record Drawn(List<Arm> arms) implements Measure {
    public Drawn {
      arms = List.copyOf(arms);
    }
  }

  enum Arm {
    TREATMENT,
    CONTROL
  }

  /** Different nationalities in a role. */
  @Kind("countries")
  record Countries(String role) implements Measure {}

  /** What the programme cost, as noted. */
  @Kind("cost")
  record Cost() implements Measure {}
}
