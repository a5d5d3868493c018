package org.passerelle.scope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a piece of work in a scope and in one transaction; for commands, jobs and listeners, which have no request. */
@Component
public class InScope {
  private final TransactionTemplate transactions;

  InScope(PlatformTransactionManager manager) {
    this.transactions = new TransactionTemplate(manager);
  }

  /** @return what {@code work} returned, after the commit */
  public <T> T call(Scope scope, Work<T> work) {
    return scope.call(() -> transactions.execute(status -> work.run()));
  }

  public void run(Scope scope, Runnable work) {
    scope.run(() -> transactions.executeWithoutResult(status -> work.run()));
  }

  @FunctionalInterface
  public interface Work<T> {
    T run();
  }
}
