package org.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final String IMPORT = "PROGRAMME FILE [ROLE] [--map FILE] [--data DIR] [--port N] [--from DATE] [--json]";

  @Test
  void wordsAndOptionsMayStandInAnyOrder() {
    Options options = parse(IMPORT, "--json", "duo", "--map", "columns.yaml", "people.csv", "--data=/srv/x");

    assertThat(options.word("PROGRAMME")).isEqualTo("duo");
    assertThat(options.word("FILE")).isEqualTo("people.csv");
    assertThat(options.optionalWord("ROLE")).isEmpty();
    assertThat(options.value("map")).contains("columns.yaml");
    assertThat(options.data()).isEqualTo(Path.of("/srv/x"));
    assertThat(options.flag("json")).isTrue();
  }

  @Test
  void theDataDirectoryIsTheOneInTheFolderUnlessSaid() {
    assertThat(parse("[--data DIR]").data()).isEqualTo(Path.of("data"));
  }

  @Test
  void aFileMayBeNamedLikeAnOption() {
    assertThat(parse("FILE [--json]", "--", "--json").word("FILE")).isEqualTo("--json");
  }

  @Test
  void theLastWordMayRepeat() {
    assertThat(parse("FILE...", "a", "b", "c").words("FILE")).containsExactly("a", "b", "c");
  }

  @Test
  void anUnknownOptionIsAnsweredWithThoseThereAre() {
    refused("The option --jsn is unknown here; allowed: --data, --json.", "[--data DIR] [--json]", "--jsn");
  }

  @Test
  void aMissingWordIsNamed() {
    refused("FILE is missing; usage: PROGRAMME FILE", "PROGRAMME FILE", "duo");
  }

  @Test
  void oneWordTooManyIsShown() {
    refused("`b` is one word too many; usage: FILE", "FILE", "a", "b");
  }

  @Test
  void anOptionWithoutItsValueDoesNotSwallowTheNext() {
    refused("The option --data needs a value; write --data=VALUE.", "[--data DIR] [--json]", "--data", "--json");
  }

  @Test
  void anOptionGivenTwiceIsRefused() {
    refused("The option --data stands there twice; give it once.", "[--data DIR]", "--data=a", "--data=b");
  }

  @Test
  void aFlagTakesNoValue() {
    refused("The option --json takes no value; write it alone.", "[--json]", "--json=yes");
  }

  @Test
  void numbersAreHeldToTheirRange() {
    assertThat(parse(IMPORT, "a", "b", "--port", "80").number("port", 1, 65535)).hasValue(80);
    for (String wrong : List.of("eighty", "0", "70000", "")) {
      assertThatThrownBy(() -> parse(IMPORT, "a", "b", "--port=" + wrong).number("port", 1, 65535))
          .isInstanceOf(BadInput.class)
          .hasMessage("--port is `" + wrong + "`; it must be a whole number from 1 to 65535.");
    }
  }

  @Test
  void daysAreWrittenOneWay() {
    assertThat(parse(IMPORT, "a", "b", "--from=2026-02-28").date("from")).contains(LocalDate.of(2026, 2, 28));
    assertThatThrownBy(() -> parse(IMPORT, "a", "b", "--from=2026-02-30").date("from"))
        .isInstanceOf(BadInput.class)
        .hasMessage("--from is `2026-02-30`; write a day as 2026-01-31.");
  }

  private static Options parse(String usage, String... arguments) {
    return Options.parse(usage, List.of(arguments));
  }

  private static void refused(String sentence, String usage, String... arguments) {
    assertThatThrownBy(() -> parse(usage, arguments)).isInstanceOf(BadInput.class).hasMessage(sentence);
  }
}
