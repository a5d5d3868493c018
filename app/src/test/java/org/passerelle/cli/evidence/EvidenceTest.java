package org.passerelle.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Command;
import org.passerelle.cli.Json;
import org.passerelle.cli.Options;
import tools.jackson.databind.JsonNode;

class EvidenceTest {

  private static final Path EXAMPLES = Path.of("..", "docs", "examples", "evidence");

  @TempDir private Path folder;

  private static JsonNode run(String line, Object... files) throws Exception {
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
    for (int i = 0; i < files.length; i++) {
      words.set(words.indexOf("@"), files[i].toString());
    }
    Command command = EvidenceMethods.ALL.stream().filter(entry -> entry.name().equals(words.getFirst())).findFirst()
        .orElseThrow().command().get();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    command.run(Options.parse(command.usage(), words.subList(1, words.size())), new PrintStream(out));
    return Json.read(out.toString(StandardCharsets.UTF_8), JsonNode.class);
  }

  private static JsonNode example(String line, String... files) throws Exception {
    return run(line, (Object[]) Arrays.stream(files).map(EXAMPLES::resolve).toArray(Path[]::new));
  }

  private Path csv(String... lines) throws IOException {
    return Files.write(folder.resolve("data.csv"), List.of(lines));
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "proportion --x 3 --n 12; p,wilson,clopperPearson,jeffreys",
    "difference --x1 5 --n1 56 --x2 0 --n2 29; "
        + "diff,newcombe,miettinenNurminen,riskRatio,riskRatioCi,oddsRatio,oddsRatioCi,fisherP",
    "samplesize --p1 0.5 --p2 0.65; n1,n2",
    "bounds --t-assigned 9 --t-followed 8 --t-positive 5 --c-assigned 9 --c-followed 7 --c-positive 2; "
        + "completeCase,missingIsFailure,worstCase,lee",
    "agreement --matrix 20,5,10,15; n,agreement,kappa,overrideRate,overrideRateCi",
  })
  void fieldsAreNamedAsPublished(String line, String fields) throws Exception {
    assertThat(names(run(line))).containsExactly(fields.split(","));
  }

  @Test
  void whatDoesNotExistIsNull() throws Exception {
    JsonNode answer = run("difference --x1 5 --n1 56 --x2 0 --n2 29");
    assertThat(answer.get("riskRatio").isNull()).isTrue();
    assertThat(answer.get("riskRatioCi").isNull()).isTrue();
    assertThat(answer.get("newcombe").get(0).doubleValue()).isCloseTo(-0.0381, within(1e-4));
  }

  @Test
  void theLevelWidensTheInterval() throws Exception {
    assertThat(run("proportion --x 3 --n 12 --level 0.99 --json").get("wilson").get(0).doubleValue())
        .isLessThan(run("proportion --x 3 --n 12").get("wilson").get(0).doubleValue());
  }

  @Test
  void survivalKeepsTheTimesAsTypedAndCountsWhatIsMissing() throws Exception {
    Path file = csv("time,status,sex", "1,2,f", "2,2,f", "3,1,f", "NA,2,f", "4,2,m", "5,,m", "6,1,m", "7,2,\"m\"");
    JsonNode answer = run("survival --csv @ --time time --event status==2 --group sex --at 2,2.50,9", file);
    assertThat(answer.get("dropped").intValue()).isEqualTo(2);
    assertThat(names(answer.get("groups"))).containsExactly("f", "m");
    JsonNode women = answer.get("groups").get("f");
    assertThat(names(women)).containsExactly("n", "events", "median", "medianCi", "at");
    assertThat(names(women.get("at"))).containsExactly("2", "2.50", "9");
    assertThat(names(women.get("at").get("2"))).containsExactly("surv", "stdErr", "lower", "upper", "nRisk");
    assertThat(women.get("at").get("2.50").get("surv").doubleValue()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(women.get("at").get("9").get("surv").isNull()).isTrue();
    assertThat(women.get("at").get("9").get("nRisk").intValue()).isZero();
    assertThat(run("survival --csv @ --time time --event status==2", file).get("groups").get("all").get("n").intValue())
        .isEqualTo(6);
  }

  @Test
  void groupsThatAreNumbersAreSortedAsNumbers() throws Exception {
    Path file = csv("t;e;g", "1;1;10", "2;0;9", "3;1;10", "4;1;9");
    JsonNode answer = run("logrank --csv @ --time t --event e --group g", file);
    assertThat(names(answer.get("observed"))).containsExactly("9", "10");
    assertThat(names(answer)).containsExactly("n", "observed", "expected", "chisq", "df", "p", "dropped");
  }

  @Test
  void theOrderTurnsTheDifferenceRound() throws Exception {
    JsonNode there = example("rmst --csv @ --time months --event ended==job --group arm --tau 12", "people.csv");
    JsonNode back = example(
        "rmst --csv @ --time months --event ended==job --group arm --tau 12 --order waiting,mentor", "people.csv");
    assertThat(there.get("diff").doubleValue()).isNegative().isEqualTo(-back.get("diff").doubleValue());
    assertThat(there.get("diffSe").doubleValue()).isEqualTo(back.get("diffSe").doubleValue());
  }

  @Test
  void textTermsBecomeIndicatorsNamedAsInR() throws Exception {
    JsonNode answer = example("cox --csv @ --time months --event ended==job --terms arm,age,language", "people.csv");
    assertThat(names(answer.get("terms")))
        .containsExactly("armwaiting", "age", "languageA2", "languageB1", "languageB2");
    assertThat(names(answer.get("terms").get("age"))).containsExactly("coef", "se", "hr", "ci", "p");
    assertThat(answer.get("n").intValue()).isEqualTo(240);
    assertThat(answer.has("logLik")).isTrue();
  }

  @Test
  void incidenceStaysBelowTheNaiveCurve() throws Exception {
    JsonNode answer = example("incidence --csv @ --time months --cause ended --at 6,12", "people.csv");
    assertThat(names(answer.get("causes"))).containsExactly("job", "left the country");
    JsonNode job = answer.get("causes").get("job").get("at").get("12");
    assertThat(job.get("cif").doubleValue()).isLessThan(job.get("naive").doubleValue());
    assertThat(job.get("se").doubleValue()).isPositive();
  }

  @Test
  void aTrialComparesWithTheControlArm() throws Exception {
    JsonNode answer = example("trial --csv @ --arm arm --outcome job12 --adjust age,language", "people.csv");
    assertThat(answer.get("order").get(0).asString()).isEqualTo("mentor");
    assertThat(answer.get("diff").doubleValue()).isCloseTo(
        answer.get("means").get("mentor").doubleValue() - answer.get("means").get("waiting").doubleValue(),
            within(1e-12));
    assertThat(answer.get("dropped").intValue() + answer.get("n").get("mentor").intValue()
        + answer.get("n").get("waiting").intValue()).isEqualTo(240);
    assertThat(names(answer.get("adjusted"))).contains("diff", "se", "ci");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipw", "overlap", "entropy", "dr", "nearest", "ols"})
  void everyComparisonBringsItsBalance(String method) throws Exception {
    JsonNode answer = example("compare --csv @ --treat arm==mentor --outcome hours_after --terms age,sex --method "
        + method, "people.csv");
    assertThat(answer.get("estimate").doubleValue()).isBetween(2.0, 6.0);
    assertThat(names(answer.get("balance").get("before"))).containsExactly("age", "sexmale");
    assertThat(answer.get("refused").isNull()).isTrue();
  }

  @Test
  void groupsWithoutOverlapGetAReason() throws Exception {
    Path file = csv("t,y,age", "1,5,20", "1,6,21", "1,7,22", "0,4,50", "0,3,51", "0,5,52");
    JsonNode answer = run("compare --csv @ --treat t --outcome y --terms age --method ipw", file);
    assertThat(answer.get("estimate").isNull()).isTrue();
    assertThat(answer.get("ci").isNull()).isTrue();
    assertThat(answer.get("refused").asString()).contains("counterpart");
  }

  @Test
  void differencesInDifferencesTakeTheOutcomeBefore() throws Exception {
    JsonNode answer = example(
        "compare --csv @ --treat arm==mentor --outcome hours_after --before hours_before --method did", "people.csv");
    assertThat(answer.get("estimate").doubleValue()).isCloseTo(4.1, within(1e-9));
    assertThat(answer.get("ess").isNull()).isTrue();
  }

  @Test
  void boundsReadAnEmptyOutcomeAsNotReached() throws Exception {
    Path file = csv("arm,job", "control,1", "control,", "control,0", "treatment,1", "treatment,1", "treatment,");
    JsonNode answer = run("bounds --csv @ --arm arm --outcome job", file);
    assertThat(answer.get("completeCase").doubleValue()).isCloseTo(0.5, within(1e-12));
    assertThat(answer.get("missingIsFailure").doubleValue()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(answer.get("worstCase").get(0).doubleValue()).isCloseTo(0, within(1e-12));
    assertThat(answer.get("worstCase").get(1).doubleValue()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"block", "stratified", "minimisation"})
  void aReplayedRandomisationIsIdentical(String method) throws Exception {
    String line = "randomise --csv @ --factors sex,centre --id id --seed spring-2026 --method " + method;
    JsonNode first = example(line, "people.csv");
    assertThat(example(line, "people.csv")).isEqualTo(first);
    assertThat(first.get("allocation").size()).isEqualTo(240);
    assertThat(first.get("ids").get(0).asString()).isEqualTo("P001");
    assertThat(first.get("hash").asString()).hasSize(64);
    assertThat(Math.abs(first.get("counts").get("treatment").intValue() - 120)).isLessThan(10);
  }

  @Test
  void flowsComeFromAFileOrAsNumbers() throws Exception {
    JsonNode file = example("payback --flows @ --outcomes 60 --deadweight 0.3", "flows.csv");
    assertThat(file.get("costPerAdditionalOutcome").doubleValue()).isCloseTo(140_000 / 42.0, within(1e-9));
    assertThat(file.get("paybackYears").doubleValue()).isCloseTo(2.2, within(1e-12));
    assertThat(run("payback --flows -1000,400,400,400 --rate 0.1").get("irr").doubleValue())
        .isCloseTo(0.0970102574, within(1e-9));
    Path json = Files.writeString(folder.resolve("flows.json"), "{\"flows\": [-1000, 400, 400, 400]}");
    assertThat(run("payback --flows @ --rate 0.1", json).get("npv").doubleValue()).isCloseTo(-5.2592, within(1e-4));
  }

  @Test
  void publishedSchemesArePaid() throws Exception {
    JsonNode difference = example("payment --scheme @", "scheme-difference.json");
    assertThat(difference.get("total").doubleValue()).isEqualTo(250_000);
    assertThat(difference.get("caps").get(0).get("of").asString()).isEqualTo("cohort 2024");
    assertThat(example("payment --scheme @", "scheme-rate-card.json").get("total").doubleValue()).isEqualTo(143_000);
  }

  @Test
  void aTrancheWithoutAControlGroupIsShownWithTheReason() throws Exception {
    Path scheme = Files.writeString(folder.resolve("scheme.json"), """
        \uFEFF{"kind": "difference-to-control", "price": 1000, "tranches": [
          {"name": "2025", "treated": {"n": 200, "positive": 102}, "control": {"n": 100, "positive": 33}},
          {"name": "2026", "treated": {"n": 9, "positive": 4}, "control": {"n": 0, "positive": 0}}]}""");
    JsonNode answer = run("payment --scheme @", scheme);
    JsonNode open = answer.get("tranches").get(1);
    assertThat(open.get("name").asString()).isEqualTo("2026");
    assertThat(open.get("results").isNull()).isTrue();
    assertThat(open.get("earned").isNull()).isTrue();
    assertThat(open.get("paid").doubleValue()).isZero();
    assertThat(open.get("reason").asString()).startsWith("nobody in the control group");
    assertThat(answer.get("total").doubleValue()).isCloseTo(36_000, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{'price': 1, 'cap': -1, 'tranches': []                                          | cap must be at least 0",
    "{'price': 1, 'minimumDifference': 5, 'tranches': []                             | minimumDifference must lie",
    "{'price': 1, 'tranches': [{'name': 'a', 'treated': {'n': 1e30}, 'control': {}}] | tranches[0].treated.n must be",
    "{'price': 1, 'tranches': [{'name': 'a', 'treated': {'n': 99999999999999999999}, 'control': {}}] | treated.n must be",
  })
  void amountsThatCannotBeAreNamed(String fields, String part) throws Exception {
    Path scheme = Files.writeString(
        folder.resolve("scheme.json"), ("{'kind': 'difference-to-control', " + fields.substring(1) + "}").replace('\'', '"'));
    refused(part, "payment --scheme @", scheme);
  }

  @Test
  void aSuppressedTableKeepsItsShape() throws Exception {
    JsonNode answer = example("suppress --csv @ --threshold 5", "table.csv");
    assertThat(answer.get("table").size()).isEqualTo(5);
    assertThat(answer.get("table").get(0).get("not reached").isNull()).isTrue();
    assertThat(answer.get("table").get(4).get("total").intValue()).isEqualTo(254);
    assertThat(answer.get("hidden").size()).isEqualTo(4);
    assertThat(answer.get("hidden").get(0).get("interval").size()).isEqualTo(2);
  }

  @Test
  void sumsInATableAreCheckedAndNotCountedTwice() throws Exception {
    Path right = csv("region,a,b,total", "x,3,20,23", "y,9,30,39", "total,12,50,62");
    assertThat(run("suppress --csv @", right).get("table").get(2).get("total").intValue()).isEqualTo(62);
    Path wrong = csv("region,a,b,total", "x,3,20,24", "y,9,30,39");
    refused("should be 23", "suppress --csv @", wrong);
  }

  @Test
  void disparityNamesTheVerdict() throws Exception {
    JsonNode answer = example("disparity --csv @ --group sex --selected job12 --strata centre", "people.csv");
    assertThat(answer.get("verdict").asString()).isEqualTo("OK");
    assertThat(names(answer.get("rates"))).containsExactly("female", "male");
    assertThat(names(answer)).contains("impactRatio", "impactRatioCi", "fisherP", "mantelHaenszel", "mantelHaenszelCi");
    JsonNode errors = example("disparity --csv @ --group sex --selected job12 --actual job12 --predicted arm==mentor",
        "people.csv").get("errors");
    assertThat(errors.get("female").get("falsePositiveRateCi").size()).isEqualTo(2);
  }

  @Test
  void thePublishedSurveyHasALevel() throws Exception {
    JsonNode answer = example("impactlevel --survey @ --answers @", "survey.json", "answers.json");
    assertThat(answer.get("raw").intValue()).isEqualTo(5);
    assertThat(answer.get("mitigation").intValue()).isEqualTo(5);
    assertThat(answer.get("final").intValue()).isEqualTo(4);
    assertThat(answer.get("level").asString()).isEqualTo("II");
    assertThat(names(answer.get("sections"))).containsExactly("decision", "safeguardsInUse");
  }

  @Test
  void badInputNamesOptionColumnOrRow() throws Exception {
    refused("--x is 13, more than --n", "proportion --x 13 --n 12");
    refused("--n is missing", "proportion --x 13");
    refused("--x is `many`", "proportion --x many --n 12");
    refused("--level is `95`", "proportion --x 3 --n 12 --level 95");
    refused("--p2 is `1.5`", "samplesize --p1 0.5 --p2 1.5");
    refused("--csv names `nowhere.csv`", "survival --csv nowhere.csv --time t --event e");
    Path file = csv("t,e,g", "1,1,a", "x,1,b", "3,2,b");
    refused("--time names the column `tme`, which", "survival --csv @ --time tme --event e", file);
    refused("Column t, row 2 of", "survival --csv @ --time t --event e==1", file);
    refused("(line 3): `x` is not a number", "survival --csv @ --time t --event e==1", file);
    refused("Column e, row 3 of", "survival --csv @ --time g --event e", file);
    refused("--terms names `g` twice", "cox --csv @ --time e --event t==1 --terms g,g", file);
    refused("tau is 50", "rmst --csv @ --time e --event t==1 --group g --tau 50", file);
    refused("Row 1 of", "survival --csv @ --time t --event e", csv("t,e", "1,2,3"));
    refused("No row of", "survival --csv @ --time t --event e", csv("t,e", "1,"));
    refused("is empty", "survival --csv @ --time t --event e", Files.createFile(folder.resolve("empty.csv")));
    refused("has no row below", "survival --csv @ --time t --event e", csv("t,e"));
    Path oneArm = csv("g,y,t", "a,1,1", "a,2,0", "b,3,0");
    refused("only one row with an outcome says b", "trial --csv @ --arm g --outcome y", oneArm);
    refused("--treat is `t`, which holds for 1 rows of 3", "compare --csv @ --treat t --outcome y --terms y", oneArm);
    refused("--event is `g==c`, which no row has", "cox --csv @ --time y --event g==c --terms t", oneArm);
    refused("--range is `2,5`", "bounds --csv @ --arm g --outcome y --range 2,5", oneArm);
    refused("--group names the column `g,t`", "survival --csv @ --time y --event t --group g,t", oneArm);
    refused("holds one value only (a)", "trial --csv @ --arm g --outcome y", csv("g,y", "a,1", "a,2"));
    refused("no text in UTF-8", "survival --csv @ --time t --event e",
        Files.writeString(folder.resolve("wide.csv"), "t,e\n1,1\n", StandardCharsets.UTF_16));
    refused("--arms is `a`", "randomise --csv @ --seed 1 --arms a", csv("g", "x"));
    refused("[0] must be a number", "payback --flows @", Files.writeString(folder.resolve("flows.json"), "[1e999, 2]"));
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"kind\": \"rate-card\", \"rates\": [{}]");
    refused("is no JSON", "payment --scheme @", broken);
    Path half = Files.writeString(folder.resolve("half.json"), "{\"kind\": \"rate-card\", \"rates\": [{}]}");
    refused("rates[0].outcome is missing", "payment --scheme @", half);
  }

  private static void refused(String part, String line, Object... files) {
    assertThatThrownBy(() -> run(line, files)).isInstanceOf(BadInput.class).hasMessageContaining(part)
        .satisfies(refusal -> assertThat(refusal.getMessage()).endsWith(".").doesNotContain("\n"));
  }
}
