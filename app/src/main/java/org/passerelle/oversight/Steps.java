package org.passerelle.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.passerelle.scope.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every automated step of the product. */
@Component
public class Steps {
  private final ObjectProvider<AutomatedStep> steps;

  Steps(ObjectProvider<AutomatedStep> steps) {
    this.steps = steps;
  }

  public List<AutomatedStep> all() {
    return steps.stream().sorted(Comparator.comparing(AutomatedStep::key)).toList();
  }

  public Optional<AutomatedStep> find(String key) {
    return steps.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  /** @throws NotFound when no part of the product has such a step */
  public AutomatedStep get(String key) {
    return find(key).orElseThrow(() -> new NotFound("step"));
  }
}
