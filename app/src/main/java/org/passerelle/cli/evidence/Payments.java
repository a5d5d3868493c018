package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.money.PaymentScheme;
import org.passerelle.evidence.money.PaymentScheme.DifferenceToControl;
import org.passerelle.evidence.money.PaymentScheme.DifferenceToControl.Cohort;
import org.passerelle.evidence.money.PaymentScheme.RateCard;
import org.passerelle.evidence.money.PaymentScheme.RateCard.Claim;
import org.passerelle.evidence.money.PaymentScheme.RateCard.Rate;

final class Payments extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--scheme FILE] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    Document file = Document.read("scheme", typed.file("scheme"));
    String kind = file.text("kind");
    PaymentScheme scheme = switch (kind) {
      case "difference-to-control" -> differenceToControl(file);
      case "rate-card" -> rateCard(file);
      default -> throw file.refusal("kind", "is `" + kind + "`; choose difference-to-control or rate-card.");
    };
    PaymentScheme.Payment payment = scheme.pay();
    List<Answer> tranches = payment.tranches().stream()
        .map(tranche -> new Answer().with("name", tranche.name()).with("results", tranche.results())
            .with("earned", tranche.earned()).with("paid", tranche.paid())
            .with("reason", tranche.reason() == null ? null : tranche.reason().words()))
        .toList();
    List<Answer> caps = payment.caps().stream()
        .map(cut -> new Answer().with("of", cut.of()).with("cap", cut.cap()).with("cut", cut.cut())).toList();
    return new Answer().with("kind", kind).with("tranches", tranches).with("caps", caps).with("total", payment.total());
  }

  private static PaymentScheme differenceToControl(Document file) {
    Double minimum = file.maybeNumber("minimumDifference");
    Double proof = file.maybeNumber("proofLevel");
    if (proof != null && !(proof > 0 && proof < 1)) {
      throw file.refusal("proofLevel", "must lie between 0 and 1, such as 0.95.");
    }
    if (minimum != null && !(minimum >= 0 && minimum <= 1)) {
      throw file.refusal("minimumDifference", "must lie between 0 and 1, such as 0.05.");
    }
    return new DifferenceToControl(price(file), minimum == null ? 0 : minimum, proof, cap(file),
        file.list("tranches").stream().map(Payments::cohort).toList());
  }

  private static Cohort cohort(Document tranche) {
    Document treated = tranche.at("treated");
    Document control = tranche.at("control");
    return new Cohort(tranche.text("name"), treated.whole("n"), positive(treated), control.whole("n"), positive(control),
        cap(tranche));
  }

  private static long positive(Document side) {
    if (side.whole("positive") > side.whole("n")) {
      throw side.refusal("positive", "is more than n.");
    }
    return side.whole("positive");
  }

  private static PaymentScheme rateCard(Document file) {
    List<Rate> rates = file.list("rates").stream()
        .map(rate -> new Rate(rate.text("outcome"), price(rate), rate.has("most") ? (Long) rate.whole("most") : null))
        .toList();
    return new RateCard(rates, cap(file), file.list("tranches").stream().map(Payments::claim).toList());
  }

  private static Claim claim(Document tranche) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Document given = tranche.at("counts");
    given.fields().keySet().forEach(outcome -> counts.put(outcome, given.whole(outcome)));
    return new Claim(tranche.text("name"), counts, cap(tranche));
  }

  private static double price(Document file) {
    double price = file.number("price");
    if (price < 0) {
      throw file.refusal("price", "must be at least 0.");
    }
    return price;
  }

  private static @Nullable Double cap(Document file) {
    Double cap = file.maybeNumber("cap");
    if (cap != null && cap < 0) {
      throw file.refusal("cap", "must be at least 0.");
    }
    return cap;
  }
}
