package org.passerelle.programmes.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages of one role, in the order of the file. */
public record Journey(List<Stage> stages) {
  public Journey {
    stages = List.copyOf(stages);
  }

  public Optional<Stage> stage(String key) {
    return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
  }

  /** The journey of somebody on this track; without one, of somebody who has not been given any yet. */
  public Journey onTrack(@Nullable String track) {
    return new Journey(stages.stream().filter(stage -> isOn(track, stage)).toList());
  }

  private static boolean isOn(@Nullable String track, Stage stage) {
    List<String> only = stage.frame().only();
    return only.isEmpty() || (track != null && only.contains(track));
  }

  /** The keys of the stages to be passed before this one opens; a silent stage follows the last one that is a must. */
  public List<String> needsOf(Stage stage) {
    List<String> told = stage.frame().needs();
    if (told != null) {
      return told.stream().filter(key -> stage(key).isPresent()).toList();
    }
    for (int before = stages.indexOf(stage) - 1; before >= 0; before--) {
      if (!stages.get(before).frame().optional()) {
        return List.of(stages.get(before).key());
      }
    }
    return List.of();
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
