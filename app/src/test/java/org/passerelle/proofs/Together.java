package org.passerelle.proofs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several at once, as many as keep two cores busy. */
final class Together {
  private static final int AT_ONCE = 4;

  private Together() {}

  static <T> void each(Collection<T> all, Consumer<T> deed) {
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> begun = new ArrayList<>();
      all.forEach(one -> begun.add(workers.submit(() -> deed.accept(one))));
      for (Future<?> one : begun) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
