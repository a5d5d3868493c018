package org.passerelle.mentoring;

import java.util.function.BiConsumer;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
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
    Scope scope = Scope.current();
    for (Edition edition : inScope.call(scope, editions::all)) {
      inScope.run(
          scope,
          () -> {
            Relationship rules = editions.blueprint(edition).relationship();
            if (rules != null) {
              work.accept(edition, rules);
            }
          });
    }
  }
}
