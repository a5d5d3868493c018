package org.passerelle.programmes.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.yaml.Problem;

class BlueprintsTest {
  private static final Path FOLDER = Path.of("..", "blueprints");
  private static final String DUO = read(FOLDER.resolve("duo.yaml"));

  @TempDir Path folder;

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static List<Problem> problems(String text) {
    return switch (Blueprints.loadText("duo.yaml", text)) {
      case Blueprints.Loaded loaded -> List.of();
      case Blueprints.Refused refused -> refused.problems();
    };
  }

  private static int lineOf(String part) {
    return DUO.substring(0, DUO.indexOf(part)).split("\n", -1).length;
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyShippedFileLoads(Path file) throws IOException {
    assertThat(Blueprints.load(file)).isInstanceOf(Blueprints.Loaded.class);
  }

  @Test
  void theListOfShippedFilesNamesThemAllByTheirKey() throws IOException {
    List<String> keys =
        files().stream().map(file -> file.getFileName().toString().replace(".yaml", "")).collect(Collectors.toList());

    assertThat(Blueprints.shipped()).containsExactlyElementsOf(keys);
    assertThat(keys)
        .allSatisfy(key -> assertThat(Blueprints.shipped(key).orElseThrow().blueprint().key()).isEqualTo(key));
    assertThat(Blueprints.shipped("../application")).isEmpty();
  }

  @Test
  void duoIsRecognisedFromItsFile() {
    Blueprint duo = Blueprints.shipped("duo").orElseThrow().blueprint();

    assertThat(duo.languages()).containsExactlyElementsOf(Language.forPeople());
    assertThat(duo.seeker().path().stages())
        .extracting(Stage::kind)
        .containsExactly(
            "application", "eligibility", "information-session", "appointment", "training", "matching", "relationship",
            "follow-up");
    assertThat(duo.supporter().path().first(Stage.Training.class).orElseThrow().sessions()).isEqualTo(4);
    assertThat(duo.relationship().term()).hasToString("P6M");
    assertThat(duo.relationship().cadence().every()).hasToString("P7D");
    assertThat(duo.matching().waitingPromise()).hasToString("P30D");
    assertThat(duo.word(Word.PAIR).orElseThrow().in(Language.ARABIC)).isEqualTo("ثنائي");
  }

  @Test
  void theSameTextIsKnownAgainByItsSum() throws IOException {
    Path copy = Files.writeString(folder.resolve("copy.yaml"), DUO);
    Blueprints.Loaded first = (Blueprints.Loaded) Blueprints.load(FOLDER.resolve("duo.yaml"));
    Blueprints.Loaded second = (Blueprints.Loaded) Blueprints.load(copy);
    Blueprints.Loaded third = (Blueprints.Loaded) Blueprints.load("a reader", new StringReader(DUO));

    assertThat(second.sha256()).isEqualTo(first.sha256()).isEqualTo(third.sha256()).hasSize(64);
    assertThat(third.text()).isEqualTo(DUO);
  }

  @Test
  void anAgeLimitIsAChangeToTheFile() {
    Blueprints.Result result = Blueprints.loadText("duo.yaml", DUO.replace("to: 33\n", "to: 30\n"));

    assertThat(((Blueprints.Loaded) result).blueprint().role("mentee").eligibility())
        .filteredOn(AgeRule.class::isInstance)
        .first()
        .isInstanceOfSatisfying(AgeRule.class, rule -> assertThat(rule.to()).isEqualTo(30));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "slips.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
  void aSlipIsToldWithItsLineAndHowToMendIt(String written, String slipped, String told) {
    List<Problem> problems = problems(DUO.replaceFirst(Pattern.quote(written), slipped));

    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.what() + " " + problem.howToMend()).startsWith(told);
              assertThat(problem.file()).isEqualTo("duo.yaml");
            });
  }

  @Test
  void theLineIsTheOneTheSlipStandsOn() {
    assertThat(problems(DUO.replace("term: P6M", "term: 6 months")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(lineOf("term: P6M"));
              assertThat(problem.column()).isEqualTo(9);
              assertThat(problem).asString().startsWith("duo.yaml:" + lineOf("term: P6M") + ": \"term\"");
            });
  }

  @Test
  void allSlipsAreToldAtOnceFromTopToBottom() {
    String text =
        DUO.replace("to: 33\n", "to: young\n")
            .replace("shape: one-to-one", "shape: pair")
            .replace("term: P6M", "term: 6 months")
            .replace("weights-version: 1", "weights-version: 0");

    assertThat(problems(text)).hasSize(4).isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
  }

  @Test
  void aTextThatLacksALanguageIsNamedWhereItStands() {
    String text = DUO.replaceFirst("(?m)^  ar: يلتقي بك.*\n", "");

    assertThat(problems(text))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.what()).isEqualTo("This text is not there in Arabic.");
              assertThat(problem.howToMend()).isEqualTo("Add ar: here, or take the language out of languages.");
              assertThat(problem.line()).isEqualTo(lineOf("  en: A mentor with a working life"));
            });
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(problems(DUO.replaceFirst("(?m)^editions: .*\n", "")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.what()).isEqualTo("The blueprint lacks \"editions\".");
              assertThat(problem.howToMend()).isEqualTo("Add editions: here.");
            });
  }

  @Test
  void aKeyThatStandsTwiceIsNotSilentlyOverwritten() {
    assertThat(problems(DUO + "\nversion: 2\n"))
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("The key \"version\" stands twice; first on line " + lineOf("version: 1") + ".");
  }

  @Test
  void stagesThatWaitForEachOtherAreFound() {
    String text =
        DUO.replaceFirst("(?m)^        who: adviser\n        within: P5D\n", "        needs: [interview]\n");

    assertThat(problems(text))
        .singleElement()
        .extracting(Problem::what)
        .asString()
        .startsWith("The stages eligibility, information-session, interview")
        .endsWith("of mentee wait for each other.");
  }

  @Test
  void everyWayToEndMustHaveAReason() {
    assertThat(problems(DUO.replace("ending: one-sided", "ending: unplanned")))
        .extracting(Problem::what)
        .containsExactly("No end reason is one-sided.");
  }

  @Test
  void aPairingWithoutMatchingIsRefused() {
    String text = DUO.replaceFirst("(?s)\nmatching:\n.*?\noutcomes:", "\noutcomes:");

    assertThat(problems(text)).hasSize(2).allSatisfy(one -> assertThat(one.what()).contains("matches people"));
  }

  @Test
  void onlyTrainedPeopleMayBeMatchedOnlyWhereThereIsATraining() {
    String text = DUO.replaceFirst("(?s)\n      training:\n.*?\n      matching:", "\n      matching:");

    assertThat(problems(text))
        .extracting(Problem::what)
        .containsExactly("Only trained people may be matched, but mentor has no training.");
  }

  @Test
  void brokenYamlIsToldWithItsLine() {
    assertThat(problems(DUO.replace("languages: [en, fr, nl, de, uk, ar]", "languages: [en, fr")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.what()).startsWith("This is not readable YAML:");
              assertThat(problem.line()).isBetween(lineOf("languages: ["), lineOf("organisation:") + 1);
            });
  }

  @Test
  void aCommaInAnUnquotedTextIsExplained() {
    assertThat(problems(DUO.replace("{en: mentee, fr: mentee,", "{en: mentee, or guest, fr: mentee,")))
        .extracting(Problem::howToMend)
        .containsExactly("Put a text that holds a comma or a colon in double quotes.");
  }

  @Test
  void aFileThatWouldGrowWithoutEndIsRefused() {
    StringBuilder bomb = new StringBuilder("key: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char name = 'b'; name < 'j'; name++) {
      bomb.append(name).append(": &").append(name).append(" [");
      bomb.append(("*" + (char) (name - 1) + ", ").repeat(9)).append("]\n");
    }

    assertThat(problems(bomb.toString()))
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("Anchors (&) and aliases (*) are not used in this file.");
    assertThat(problems("[".repeat(5000)))
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("Lists and mappings are nested too deep here.");
    assertThat(problems("#".repeat(1_000_001)))
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("The file is larger than a megabyte.");
  }

  @Test
  void emptyAndForeignFilesAreToldAsSuch() throws IOException {
    assertThat(problems("")).singleElement().extracting(Problem::what).isEqualTo("The file is empty.");
    assertThat(problems("just a sentence"))
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("Here should stand a blueprint with its own keys.");
    byte[] latin = "key: duo\nname: café\n".getBytes(StandardCharsets.ISO_8859_1);
    Path windows = Files.write(folder.resolve("w.yaml"), latin);
    assertThat(((Blueprints.Refused) Blueprints.load(windows)).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.what()).isEqualTo("The line is not written in UTF-8.");
            });
  }

  @Test
  void aFileWithAByteOrderMarkLoadsLikeAnyOther() throws IOException {
    Path marked = Files.writeString(folder.resolve("marked.yaml"), "\uFEFF" + DUO);

    assertThat(Blueprints.load(marked)).isInstanceOf(Blueprints.Loaded.class);
  }
}
