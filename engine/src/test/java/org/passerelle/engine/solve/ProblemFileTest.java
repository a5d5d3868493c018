package org.passerelle.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemFileTest {
  @TempDir Path folder;

  private MatchingProblem read(String text) throws IOException {
    return ProblemFile.read(Files.writeString(folder.resolve("problem.txt"), text), false);
  }

  @Test
  void readsMenteesMentorsPlacesAndPairs() throws IOException {
    var problem = read("2 3 3 a comment\n1 0 2\n0 0 5\n1 2 -7\r\n\n0  2\t9");
    assertThat(problem.mentees()).isEqualTo(2);
    assertThat(problem.capacities()).containsExactly(1, 0, 2);
    assertThat(problem.pairs()).isEqualTo(3);
    assertThat(problem.scoreWith(0, 0)).isEqualTo(5);
    assertThat(problem.scoreWith(0, 2)).isEqualTo(9);
    assertThat(problem.scoreWith(1, 2)).isEqualTo(-7);
  }

  @Test
  void theMarkWithWhichSomeEditorsBeginATextIsPassedOver() throws IOException {
    assertThat(read("\ufeff1 1 1\r\n1\r\n0 0 3\r\n").scoreWith(0, 0)).isEqualTo(3);
  }

  @Test
  void costsAreScoresToBeMadeSmall() throws IOException {
    var file = Files.writeString(folder.resolve("costs.txt"), "1 1 1\n1\n0 0 7\n");
    assertThat(ProblemFile.read(file, true).scoreWith(0, 0)).isEqualTo(-7);
  }

  @Test
  void nobodyAtAllIsAProblemToo() throws IOException {
    assertThat(read("0 0 0\n\n").mentees()).isZero();
    assertThat(read("0 0 0").mentors()).isZero();
  }

  @Test
  void aLargePackedFileIsReadLikeAPlainOne() throws IOException {
    var random = new SplittableRandom(31);
    int mentees = 3_000;
    var text = new StringBuilder(mentees + " 50 " + mentees * 20 + "\n" + "2 ".repeat(50) + "\n");
    long sum = 0;
    for (int i = 0; i < mentees; i++) {
      int first = random.nextInt(30);
      for (int k = 0; k < 20; k++) {
        int value = random.nextInt(-1_000_000, 1_000_000);
        sum += (long) value * (i + first + k);
        text.append(i).append(' ').append(first + k).append(' ').append(value).append('\n');
      }
    }
    Path packed = folder.resolve("packed");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
    for (MatchingProblem problem : new MatchingProblem[] {read(text.toString()), ProblemFile.read(packed, false)}) {
      long found = 0;
      for (int i = 0; i < mentees; i++) {
        for (int k = 0; k < problem.choices(i); k++) {
          found += (long) problem.score(i, k) * (i + problem.mentor(i, k));
        }
      }
      assertThat(found).isEqualTo(sum);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
    "''                           | Line 1: the number of mentees is missing; begin the file with `mentees mentors pairs`.",
    "2 1\\n                       | Line 1: the number of pairs is missing; begin the file with `mentees mentors pairs`.",
    "-2 1 0\\n1\\n                | Line 1: the number of mentees must lie between 0 and 2147483638.",
    "x 1 0\\n1\\n                 | Line 1: the number of mentees is `x`, which is not a whole number.",
    "1 2 0\\n1\\n                 | Line 2: there are the places of 1 mentors, but the first line announces 2.",
    "1 1 0\\n1 1\\n               | Line 2: `1` is one word too many.",
    "1 1 0\\n-1\\n                | Line 2: the places of mentor 0 must lie between 0 and 2147483647.",
    "1 1 1\\n1\\n0 0\\n           | Line 3: the value is missing.",
    "1 1 1\\n1\\n0 0 1.5\\n       | Line 3: the value is `1.5`, which is not a whole number.",
    "1 1 1\\n1\\n0 0 é\\n         | Line 3: the value is `??`, which is not a whole number.",
    "1 1 1\\n1\\n0 0 -\\n         | Line 3: the value is `-`, which is not a whole number.",
    "1 1 1\\n1\\n0 0 2147483648\\n| Line 3: the value must lie between -2147483647 and 2147483647.",
    "1 1 1\\n1\\n0 0 99999999999999999999999\\n| Line 3: the value must lie between -2147483647 and 2147483647.",
    "1 1 1\\n1\\n0 0 1 1\\n       | Line 3: `1` is one word too many.",
    "1 1 1\\n1\\n0 1 1\\n         | Line 3: there is no mentor 1; use 0 to 0.",
    "1 1 1\\n1\\n3 0 1\\n         | Line 3: there is no mentee 3; use 0 to 0.",
    "1 0 1\\n\\n0 0 1\\n          | Line 3: there is no mentor 0, for there are none at all.",
    "1 1 2\\n1\\n0 0 1\\n         | Line 4: the file ends after 1 pairs, but its first line announces 2.",
    "1 1 0\\n1\\n\\n0 0 1\\n      | Line 4: there are more pairs than the 0 the first line announces.",
    "2 1 3\\n1\\n0 0 1\\n1 0 2\\n0 0 1\\n"
        + "| Line 5: the pair of mentee 0 and mentor 0 stands there again; list each pair once.",
  })
  void whatCannotBeUsedIsNamedByItsLine(String text, String sentence) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(UnusableProblem.class)
        .hasMessage(sentence);
  }
}
