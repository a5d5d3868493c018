package org.passerelle.proofs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one proof, kept in {@code target/proofs/NAME.json} however it ends. */
final class Proof
    implements BeforeAllCallback, AfterAllCallback, AfterTestExecutionCallback, TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
  private final String name;
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();
  private long begun;
  private int finished;

  Proof(String name) {
    this.name = name;
  }

  /** Whether all of it is asked for, rather than what fits into a test run. */
  static boolean isFull() {
    return "full".equals(System.getProperty("proof.form"));
  }

  synchronized void note(String what, Object value) {
    figures.put(what, value);
  }

  synchronized void count(String what) {
    figures.merge(what, 1L, (one, other) -> (Long) one + (Long) other);
  }

  /** Notes a promise that does not hold; the run goes on and fails at its end. */
  synchronized void broken(String sentence) {
    if (broken.size() < 2_000) {
      broken.add(sentence);
    }
  }

  /** Notes a figure and breaks the proof unless it is the one promised. */
  void mustBe(String what, long promised, long found) {
    note(what, found);
    if (found != promised) {
      broken(what + " should be " + promised + " and is " + found);
    }
  }

  void must(boolean holds, String otherwise) {
    if (!holds) {
      broken(otherwise);
    }
  }

  synchronized int broken() {
    return broken.size();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    begun = System.nanoTime();
  }

  @Override
  public synchronized void afterTestExecution(ExtensionContext context) {
    finished++;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
    broken(context.getDisplayName() + ": " + failure);
    throw failure;
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
    broken("before it began: " + failure);
    throw failure;
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) throws IOException {
    long parts = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods()).filter(one -> one.isAnnotationPresent(Test.class)).count();
    if (finished < parts) {
      broken(finished + " of its " + parts + " parts were tried");
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("proof", name);
    all.put("form", isFull() ? "full" : "quick");
    all.put("holds", broken.isEmpty());
    all.putAll(figures);
    all.put("seconds", Math.round((System.nanoTime() - begun) / 1e8) / 10.0);
    if (!broken.isEmpty()) {
      all.put("broken", broken);
    }
    Path folder = Files.createDirectories(Path.of("target", "proofs"));
    String line = JsonMapper.shared().writeValueAsString(all);
    // Half a surrogate pair, which a proof may have sent, is no character: getBytes writes a question mark.
    Files.write(folder.resolve(name + ".json"), (line + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.println(line);
    if (!broken.isEmpty()) {
      throw new AssertionError(broken.size() + " promises of " + name + " do not hold:\n" + String.join("\n", broken));
    }
  }
}
