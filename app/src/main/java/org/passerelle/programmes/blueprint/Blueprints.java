package org.passerelle.programmes.blueprint;

import java.util.List;

public final class Blueprints {
  public sealed interface Result {}

  public record Loaded(Blueprint blueprint, String sha256, String text) implements Result {}

  public record Refused(List<String> problems) implements Result {}

  public static Result loadText(String name, String text) {
    return new Refused(List.of());
  }
}
