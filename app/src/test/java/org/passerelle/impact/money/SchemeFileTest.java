package org.passerelle.impact.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.evidence.money.PaymentScheme.Reason;
import org.passerelle.evidence.money.PaymentScheme.Tranche;
import org.passerelle.impact.SpentFor.Arms;
import org.passerelle.impact.SpentFor.Results;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Blueprints;

class SchemeFileTest {
  private static final Blueprint DUO = Blueprints.shipped("duo").orElseThrow().blueprint();

  private static SchemeFile.Reading read(String file) {
    return SchemeFile.read(file.getBytes(StandardCharsets.UTF_8), "City of Ghent", DUO);
  }

  private static Results reached(String day, String kind, int people) {
    return new Results(LocalDate.parse(day), kind, people);
  }

  @Test
  void thePublishedAgreementIsPaidByTheDayOnWhichResultsWereReached() throws IOException {
    Path example = Path.of("..", "docs", "examples", "evidence", "scheme-agreement.json");
    PaymentTerms terms = ((SchemeFile.Read) read(Files.readString(example))).terms();
    var payment =
        terms.pay(
            List.of(
                reached("2025-12-31", "job", 9), reached("2026-01-01", "job", 25), reached("2026-06-30", "training", 30),
                reached("2026-07-01", "job", 21)),
            List.of());
    assertThat(payment.tranches()).extracting(Tranche::name).containsExactly("first half", "second half");
    assertThat(payment.tranches()).extracting(Tranche::paid).containsExactly(80_000.0, 45_000.0);
    assertThat(payment.caps()).extracting(cut -> cut.of()).containsExactly("first half", "job");
  }

  @Test
  void aDifferenceIsTakenOverTheDaysOfATrancheTogether() {
    PaymentTerms terms =
        ((SchemeFile.Read)
                read(
                    """
                    {"kind": "difference-to-control", "price": 4000, "minimumDifference": 0.05, "proofLevel": 0.9,
                     "tranches": [{"name": "2026", "from": "2026-01-01", "until": "2026-12-31"},
                                  {"name": "2027", "from": "2027-01-01", "until": "2027-12-31"}]}"""))
            .terms();
    assertThat(terms.minimum()).isEqualTo(5);
    assertThat(terms.proof()).isEqualTo(90);
    var payment =
        terms.pay(
            List.of(),
            List.of(
                new Arms(LocalDate.of(2026, 2, 1), 60, 40, 30, 12), new Arms(LocalDate.of(2026, 3, 1), 40, 20, 20, 8),
                new Arms(LocalDate.of(2027, 2, 1), 3, 1, 0, 0)));
    assertThat(payment.tranches()).extracting(Tranche::name).containsExactly("2026", "2027");
    assertThat(payment.tranches().getFirst().paid()).isEqualTo(80_000, within(1e-6));
    assertThat(payment.tranches().getLast().reason()).isEqualTo(Reason.NOBODY_IN_CONTROL);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{                                                                                                    | unreadable |",
    "[1]                                                                                                  | text       | kind",
    "{'kind': 'gift'}                                                                                     | kind       | kind",
    "{'kind': 'rate-card'}                                                                                | list       | rates",
    "{'kind': 'rate-card', 'rates': [{'outcome': 'work', 'price': 1}]}                                    | outcome    | rates[0].outcome",
    "{'kind': 'rate-card', 'rates': [{'outcome': 'job', 'price': 1.5}]}                                   | whole      | rates[0].price",
    "{'kind': 'difference-to-control'}                                                                    | whole      | price",
    "{'kind': 'difference-to-control', 'price': 1, 'proofLevel': 95}                                      | percent    | proofLevel",
    "{'kind': 'difference-to-control', 'price': 1, 'tranches': [{'name': 'a', 'from': 'May'}]}            | day        | tranches[0].from",
    "{'kind': 'difference-to-control', 'price': 1, 'tranches': [{'name': 'a', 'treated': {'n': 3}}]}      | counts     | tranches[0].treated",
    "{'kind': 'difference-to-control', 'price': 1, 'tranches': [{'name': 'a', 'from': '2026-02-01', 'until': '2026-01-01'}]} | order | tranches[0].from",
  })
  void whatIsWrongIsNamed(String file, String what, String place) {
    var refused = (SchemeFile.Refused) read(file.replace('\'', '"'));
    assertThat(refused.textKey()).isEqualTo("impact.staff.payment.file." + what);
    assertThat(refused.arguments()).satisfies(named -> assertThat(place == null || named[1].equals(place)).isTrue());
  }
}
