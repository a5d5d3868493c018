package org.passerelle.impact.trial;

import org.passerelle.programmes.StageEntered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Draws as soon as somebody arrives, at the end of the transaction in which they do: what opens with it is open. */
@Component
class DrawArrivals {
  private final Draws draws;

  DrawArrivals(Draws draws) {
    this.draws = draws;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(StageEntered entered) {
    draws.draw(entered.participation(), entered.stage());
  }
}
