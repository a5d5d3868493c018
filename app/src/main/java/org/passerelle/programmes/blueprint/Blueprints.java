package org.passerelle.programmes.blueprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.yaml.Names;
import org.passerelle.programmes.blueprint.yaml.Problem;
import org.passerelle.programmes.blueprint.yaml.RecordReader;

/** Reads blueprints. A file is either loaded whole or refused with every reason at once. */
public final class Blueprints {
  private static final int LARGEST = 1_000_000;
  private static final String SHIPPED = "/blueprints/";

  private Blueprints() {}

  public sealed interface Result permits Loaded, Refused {}

  /**
   * @param sha256 of the file's bytes, in hexadecimal: what an edition keeps to know which text it started with
   * @param text the file as it was read
   */
  public record Loaded(Blueprint blueprint, String sha256, String text) implements Result {}

  /**
   * @param problems from the top of the file to its end, at least one
   */
  public record Refused(List<Problem> problems) implements Result {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** A file that cannot be opened is an {@link IOException}; one that can be opened and is wrong is refused. */
  public static Result load(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      return tooLarge(file.toString());
    }
    return loadBytes(file.toString(), Files.readAllBytes(file));
  }

  /**
   * @param name stands in the problems
   */
  public static Result load(String name, Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    char[] part = new char[8192];
    for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
      text.write(part, 0, read);
      if (text.getBuffer().length() > LARGEST) {
        return tooLarge(name);
      }
    }
    return loadText(name, text.toString());
  }

  /** The keys of the blueprints that come with the product. */
  public static List<String> shipped() {
    try (InputStream index = Blueprints.class.getResourceAsStream(SHIPPED + "index.txt")) {
      if (index == null) {
        throw new IllegalStateException("The list of shipped blueprints is missing from the application");
      }
      return new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException broken) {
      throw new IllegalStateException("The list of shipped blueprints cannot be read", broken);
    }
  }

  /** Nothing when the product ships no blueprint of this key. */
  public static Optional<Loaded> shipped(String key) {
    if (!shipped().contains(key)) {
      return Optional.empty();
    }
    try (InputStream file = Blueprints.class.getResourceAsStream(SHIPPED + key + ".yaml")) {
      if (file != null && loadBytes(key + ".yaml", file.readAllBytes()) instanceof Loaded loaded) {
        return Optional.of(loaded);
      }
      throw new IllegalStateException("The shipped blueprint " + key + " is missing or wrong");
    } catch (IOException broken) {
      throw new IllegalStateException("The shipped blueprint " + key + " cannot be read", broken);
    }
  }

  /** @param name stands in the problems */
  public static Result loadBytes(String name, byte[] bytes) {
    try {
      return loadText(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException wrong) {
      return refused(name, lineOfFirstBadByte(bytes), "The line is not written in UTF-8.", "Save the file as UTF-8.");
    }
  }

  /** Reads what an edition kept, or what somebody edited in the product. */
  public static Result loadText(String name, String text) {
    if (text.length() > LARGEST) {
      return tooLarge(name);
    }
    RecordReader.Reading<Blueprint> reading = RecordReader.read(Blueprint.class, name, text, Blueprints::spelled);
    Consistency.check(reading);
    List<Problem> problems = reading.places().problems();
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    return new Loaded(reading.result().orElseThrow(), sha256(text), text);
  }

  static String spelled(Enum<?> word) {
    return word instanceof Language language ? language.tag() : Names.inFile(word.name());
  }

  private static int lineOfFirstBadByte(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    CharBuffer good = CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8.newDecoder().decode(rest, good, true);
    return (int) good.flip().chars().filter(one -> one == '\n').count() + 1;
  }

  private static Result tooLarge(String name) {
    return refused(name, 1, "The file is larger than a megabyte.", "Keep to one programme and its texts.");
  }

  private static Result refused(String name, int line, String what, String howToMend) {
    return new Refused(List.of(new Problem(name, line, 1, what, howToMend)));
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
