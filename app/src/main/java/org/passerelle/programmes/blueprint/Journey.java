package org.passerelle.programmes.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stages of one role, in the order of the file. */
public record Journey(List<Stage> stages) {
  public Journey {
    stages = List.copyOf(stages);
  }

  public Optional<Stage> stage(String key) {
    return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
  }

  /** The keys of the stages to be passed before this one opens. */
  public List<String> needsOf(Stage stage) {
    List<String> told = stage.frame().needs();
    if (told != null) {
      return told;
    }
    int at = stages.indexOf(stage);
    return at <= 0 ? List.of() : List.of(stages.get(at - 1).key());
  }

  /** The stages that are open to someone who passed these, in the order of the file. */
  public List<Stage> openAfter(Set<String> passed) {
    List<Stage> open = new ArrayList<>();
    for (Stage stage : stages) {
      if (!passed.contains(stage.key()) && passed.containsAll(needsOf(stage))) {
        open.add(stage);
      }
    }
    return open;
  }

  public <S extends Stage> Optional<S> first(Class<S> kind) {
    return stages.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
