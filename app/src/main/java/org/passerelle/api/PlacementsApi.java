package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Placement;
import org.passerelle.employers.PlacementMoney;
import org.passerelle.employers.PlacementMoney.Kind;
import org.passerelle.employers.PlacementMoney.Noted;
import org.passerelle.employers.PlacementMoney.Sum;
import org.passerelle.employers.Placements;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/placements/{id}")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Placements", description = "Somebody at work in a company, and what is paid for it")
class PlacementsApi {
  private static final String MOST = "10000000";
  private final Placements placements;
  private final PlacementMoney money;

  PlacementsApi(Placements placements, PlacementMoney money) {
    this.placements = placements;
    this.money = money;
  }

  record SumView(
      @Schema(description = "fee or cost") String kind, BigDecimal amount, String currency, LocalDate dueOn,
      @Nullable String words, LocalDate notedOn, @Nullable String notedBy) {
    static SumView of(Noted one) {
      Sum sum = one.sum();
      return new SumView(
          Codes.of(sum.kind()), sum.amount(), sum.currency(), sum.dueOn(), sum.words(), one.on(), one.by());
    }
  }

  record MoneyView(
      @Schema(description = "First due first") List<SumView> sums,
      @Schema(description = "What all fees come to, by currency") Map<String, BigDecimal> fees,
      @Schema(description = "What all costs come to, by currency") Map<String, BigDecimal> costs) {}

  record NewSum(
      @Schema(description = "fee, which the company pays, or cost, which the programme pays")
          @NotBlank(message = "is missing; send fee or cost")
          @Nullable String kind,
      @Schema(description = "Below zero where it takes an earlier sum back")
          @NotNull(message = "is missing; send a sum")
          @DecimalMin(value = "-" + MOST, message = "is out of range; send at most ten millions")
          @DecimalMax(value = MOST, message = "is out of range; send at most ten millions")
          @Nullable BigDecimal amount,
      @Schema(description = "ISO 4217; absent for the currency of the network's country") @Nullable String currency,
      @NotNull(message = "is missing; send the day on which it is due") @Nullable LocalDate dueOn,
      @Size(max = 500, message = "is too long; send at most 500 characters") @Nullable String words) {

    Sum read(String usual) {
      return new Sum(
          Codes.read(Kind.class, "kind", Objects.requireNonNull(kind)), sum(Objects.requireNonNull(amount)),
          currency == null ? usual : known(currency), Sent.day("dueOn", dueOn), words);
    }

    private static BigDecimal sum(BigDecimal sent) {
      if (sent.signum() == 0) {
        throw Refused.field("amount", "amount is nothing; send a sum above or below zero.");
      }
      if (sent.stripTrailingZeros().scale() > 2) {
        throw Refused.field("amount", "amount is finer than hundredths; send at most two decimals.");
      }
      return sent.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static String known(String code) {
      if (Currency.getAvailableCurrencies().stream().noneMatch(one -> one.getCurrencyCode().equals(code))) {
        throw Refused.field("currency", "currency is none of ISO 4217; send three letters such as EUR.");
      }
      return code;
    }
  }

  @Operation(summary = "One placement as it stands after renewals")
  @GetMapping
  PlacementView show(@PathVariable UUID id) {
    return PlacementView.of(placements.get(id));
  }

  @Operation(summary = "The fees and costs of a placement")
  @GetMapping("/money")
  MoneyView money(@PathVariable UUID id) {
    return view(placements.get(id));
  }

  @Operation(summary = "Notes a fee or a cost; the answer tells all of them")
  @PostMapping("/money")
  @ResponseStatus(HttpStatus.CREATED)
  MoneyView note(@PathVariable UUID id, @Valid @RequestBody NewSum body) {
    Placement placement = placements.get(id);
    money.note(placement.id(), body.read(money.usualCurrency()));
    return view(placement);
  }

  private MoneyView view(Placement placement) {
    List<Noted> noted = money.of(placement.id());
    return new MoneyView(
        noted.stream().map(SumView::of).toList(), PlacementMoney.total(noted, Kind.FEE),
        PlacementMoney.total(noted, Kind.COST));
  }
}
