package org.passerelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was typed after a command's name, checked against its usage line. There {@code NAME} is a word that must be there,
 * {@code [NAME]} one that may, {@code NAME...} one or more; {@code [--name VALUE]} is an option with a value, typed as
 * {@code --name value} or {@code --name=value}, and {@code [--name]} one without. After {@code --} all are words.
 */
public final class Options {
  private static final String DEFAULT_DATA = "data";

  private final Usage usage;
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();

  private Options(Usage usage) {
    this.usage = usage;
  }

  /**
   * @throws BadInput for a word or option the usage line does not know, or one it misses
   */
  public static Options parse(String usageLine, List<String> arguments) {
    Options options = new Options(Usage.parse(usageLine));
    List<String> rest = new ArrayList<>(arguments);
    boolean onlyWords = false;
    while (!rest.isEmpty()) {
      String argument = rest.removeFirst();
      if (!onlyWords && argument.equals("--")) {
        onlyWords = true;
      } else if (!onlyWords && argument.startsWith("--")) {
        options.takeOption(argument.substring(2), rest);
      } else {
        options.words.add(argument);
      }
    }
    options.checkWords();
    return options;
  }

  private void takeOption(String typed, List<String> rest) {
    int equals = typed.indexOf('=');
    String name = equals < 0 ? typed : typed.substring(0, equals);
    if (!usage.options().containsKey(name)) {
      throw new BadInput("The option --%s is unknown here; allowed: %s.".formatted(name, usage.allowed()));
    }
    if (values.containsKey(name)) {
      throw new BadInput("The option --%s stands there twice; give it once.".formatted(name));
    }
    if (!usage.takesValue(name)) {
      if (equals >= 0) {
        throw new BadInput("The option --%s takes no value; write it alone.".formatted(name));
      }
      values.put(name, "");
    } else if (equals >= 0) {
      values.put(name, typed.substring(equals + 1));
    } else if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
      throw new BadInput("The option --%s needs a value; write --%s=VALUE.".formatted(name, name));
    } else {
      values.put(name, rest.removeFirst());
    }
  }

  private void checkWords() {
    if (words.size() < usage.needed()) {
      throw new BadInput("%s is missing; usage: %s".formatted(usage.words().get(words.size()), usage.line()));
    }
    if (words.size() > usage.words().size() && !usage.lastRepeats()) {
      throw new BadInput(
          "`%s` is one word too many; usage: %s"
              .formatted(words.get(usage.words().size()), usage.line().isEmpty() ? "nothing follows" : usage.line()));
    }
  }

  /** The word at the place of {@code name}, which the usage line demands. */
  public String word(String name) {
    return optionalWord(name).orElseThrow(() -> new BadInput("%s is missing; usage: %s".formatted(name, usage.line())));
  }

  public Optional<String> optionalWord(String name) {
    int place = place(name);
    return place < words.size() ? Optional.of(words.get(place)) : Optional.empty();
  }

  /** All words from the place of {@code name} on. */
  public List<String> words(String name) {
    return List.copyOf(words.subList(Math.min(place(name), words.size()), words.size()));
  }

  public boolean flag(String name) {
    return value(name).isPresent();
  }

  public Optional<String> value(String name) {
    if (!usage.options().containsKey(name)) {
      throw new IllegalArgumentException("the usage line does not offer --" + name);
    }
    return Optional.ofNullable(values.get(name));
  }

  public OptionalInt number(String name, int least, int most) {
    Optional<String> value = value(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // answered below, as a number out of range is
    }
    throw new BadInput(
        "--%s is `%s`; it must be a whole number from %d to %d.".formatted(name, value.get(), least, most));
  }

  /** A calendar day, written as 2026-01-31. */
  public Optional<LocalDate> date(String name) {
    Optional<String> value = value(name);
    try {
      return value.map(LocalDate::parse);
    } catch (DateTimeParseException notADate) {
      throw new BadInput("--%s is `%s`; write a day as 2026-01-31.".formatted(name, value.orElse("")));
    }
  }

  /** The data directory, from {@code --data}, else {@code ./data}. */
  public Path data() {
    String data = value("data").orElse(DEFAULT_DATA);
    if (data.isBlank()) {
      throw new BadInput("--data names no directory; write --data=DIR, or leave it out.");
    }
    return Path.of(data);
  }

  /**
   * The same, made where it is missing.
   *
   * @throws BadInput when it is no directory, or may not be written to
   */
  Path madeData() {
    try {
      Path made = Files.createDirectories(data());
      if (Files.isWritable(made)) {
        return made;
      }
    } catch (IOException notMade) {
      // answered below, as one that may not be written to is
    }
    throw new BadInput(
        "The data directory %s cannot be made or written to; name another with --data, or give it to the user who runs this."
            .formatted(data()));
  }

  private int place(String name) {
    int place = usage.words().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("the usage line does not name " + name);
    }
    return place;
  }
}
