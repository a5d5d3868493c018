package org.passerelle.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

  @TempDir private Path folder;

  private Csv read(String text) throws Exception {
    return Csv.readAll(Files.writeString(folder.resolve("data.csv"), text));
  }

  @Test
  void fieldsAreReadAsSpreadsheetsWriteThem() throws Exception {
    Csv csv = read("\uFEFFname,\"a, b\"\r\n\"Zoë \"\"Z\"\" Ü\", 7 \r\n\r\n\"two\nlines\",-1.50e2");
    assertThat(csv.header()).containsExactly("name", "a, b");
    assertThat(csv.rows()).isEqualTo(2);
    assertThat(csv.text("name", 0)).isEqualTo("Zoë \"Z\" Ü");
    assertThat(csv.number("a, b", 0)).isEqualTo(7);
    assertThat(csv.text("name", 1)).isEqualTo("two\nlines");
    assertThat(csv.number("a, b", 1)).isEqualTo(-150);
  }

  @Test
  void aCellIsWhatWasAskedForWhateverItsQuotes() throws Exception {
    Csv.View view = read("a\njob\n\"job\"\n\"a \"\"b\"\"\"\njobs\njo\n").view("a");
    byte[] job = "job".getBytes(StandardCharsets.UTF_8);
    assertThat(view.is(0, job)).isTrue();
    assertThat(view.is(1, job)).isTrue();
    assertThat(view.is(2, "a \"b\"".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(view.is(2, job) || view.is(3, job) || view.is(4, job)).isFalse();
  }

  @Test
  void semicolonsAndTabsPartFieldsToo() throws Exception {
    assertThat(read("a;b\n1;2\n").number("b", 0)).isEqualTo(2);
    assertThat(read("a\tb\n1\t2\n").number("b", 0)).isEqualTo(2);
    assertThat(read("\"name, first\";b\n\"Zoë\";2\n").number("b", 0)).as("commas inside quotes part nothing").isEqualTo(2);
  }

  @Test
  void emptyAndNaAreMissingAndNamesThatBeginLikeThemAreNot() throws Exception {
    Csv csv = read("a,b\n,1\nNA,1\nNaN,1\nnull,1\nNairobi,1\nNB,1\n0,1\n");
    for (int row = 0; row < 7; row++) {
      assertThat(csv.missing("a", row)).as("row %d", row).isEqualTo(row < 4);
    }
  }

  @Test
  void numbersAreExactToTheLastBit() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = switch (i % 4) {
        case 0 -> random.nextInt();
        case 1 -> random.nextInt(1_000_000) / 1e4;
        case 2 -> random.nextGaussian() * 1e-7;
        default -> Double.longBitsToDouble(random.nextLong());
      };
      if (Double.isFinite(value)) {
        byte[] text = Double.toString(value).getBytes(StandardCharsets.UTF_8);
        assertThat(Numbers.parse(text, 0, text.length)).isEqualTo(value);
      }
    }
    for (String none : new String[] {"", "-", ".", "1.2.3", "1d", "Infinity", "NaN", "1,5"}) {
      byte[] text = none.getBytes(StandardCharsets.UTF_8);
      assertThat(Numbers.parse(text, 0, text.length)).as(none).isNaN();
    }
  }
}
