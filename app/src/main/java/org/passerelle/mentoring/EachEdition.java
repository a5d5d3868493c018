package org.passerelle.mentoring;

import java.util.function.BiConsumer;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Does a job's work for every edition that pairs people, each in a transaction of its own. */
@Component
class EachEdition {
  private final Editions editions;
  private final InScope inScope;

  EachEdition(Editions editions, InScope inScope) {
    this.editions = editions;
    this.inScope = inScope;
  }

  void run(BiConsumer<Edition, Relationship> work) {
    runAll(
        (edition, blueprint) -> {
          if (blueprint.relationship() != null) {
            work.accept(edition, blueprint.relationship());
          }
        });
  }

  /** The same for editions in which nobody is paired, too. */
  void runAll(BiConsumer<Edition, Blueprint> work) {
    Scope scope = Scope.current();
    for (Edition edition : inScope.call(scope, editions::all)) {
      inScope.run(scope, () -> work.accept(edition, editions.blueprint(edition)));
    }
  }
}
