package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: files, folders, links and commands. */
class DocsTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern NAMED_PATH =
      Pattern.compile("(?<![\\w/.-])(?:app|bin|blueprints|docs|engine|evidence|benchmarks)/[\\w./-]*\\w");
  private static final Pattern COMMAND = Pattern.compile("bin/passerelle ([a-z]+(?: [a-z]+)?)");
  private static final Pattern ENTRY = Pattern.compile("entry\\(\\s*\"([a-z ]+)\"");
  /** What a build or a run leaves behind, and what a reader names herself. */
  private static final Pattern NOT_KEPT = Pattern.compile(".*/target(/.*)?|.*/(my-.*|[A-Z]{2,}\\.\\w+)");

  @Test
  void linksAndPathsInTheDocumentsLeadSomewhere() throws IOException {
    List<String> lost = new ArrayList<>();
    for (Path document : documents()) {
      String text = Files.readString(document);
      for (String link : found(LINK, text, 1)) {
        if (!Files.exists(document.resolveSibling(link))) {
          lost.add(HOME.relativize(document) + " links to " + link);
        }
      }
      for (String path : found(NAMED_PATH, text, 0)) {
        if (!NOT_KEPT.matcher(path).matches() && !Files.exists(HOME.resolve(path))) {
          lost.add(HOME.relativize(document) + " names " + path);
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void commandsInTheDocumentsCanBeCalled() throws IOException {
    Set<String> commands = found(ENTRY, Files.readString(Path.of("src/main/java/org/passerelle/cli/Commands.java")), 1);
    assertThat(commands).contains("start", "match solve");
    List<String> unknown = new ArrayList<>();
    for (Path document : documents()) {
      for (String called : found(COMMAND, Files.readString(document), 1)) {
        String first = called.split(" ")[0];
        boolean known = commands.contains(called) || commands.stream().anyMatch(one -> one.split(" ")[0].equals(first));
        if (!known) {
          unknown.add(HOME.relativize(document) + " calls bin/passerelle " + called);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(HOME.resolve("docs")); Stream<Path> top = Files.list(HOME)) {
      return Stream.concat(docs, top).filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static Set<String> found(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results()
        .map((MatchResult match) -> match.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
