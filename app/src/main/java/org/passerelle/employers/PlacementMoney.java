package org.passerelle.employers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.blueprint.Hosting;
import org.passerelle.programmes.blueprint.Hosting.FeeFor;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a company pays for somebody's placement, and what the placement costs the programme. */
@Service
public class PlacementMoney {
  private final JdbcClient jdbc;
  private final Placements placements;
  private final Journeys journeys;
  private final Networks networks;
  private final Journal journal;

  PlacementMoney(
      JdbcClient jdbc, Placements placements, Journeys journeys, Networks networks, Journal journal) {
    this.jdbc = jdbc;
    this.placements = placements;
    this.journeys = journeys;
    this.networks = networks;
    this.journal = journal;
  }

  public enum Kind {
    /** The company pays it. */
    FEE,
    /** The programme pays it. */
    COST
  }

  /** @param amount in whole and hundredths; below zero where it takes an earlier sum back; @param currency ISO 4217 */
  public record Sum(Kind kind, BigDecimal amount, String currency, LocalDate dueOn, @Nullable String words) {
    public Sum {
      if (amount.signum() == 0 || amount.scale() > 2 || amount.abs().compareTo(BigDecimal.valueOf(10_000_000)) > 0) {
        throw new IllegalArgumentException("A sum is not nothing, and at most ten millions");
      }
    }
  }

  /** A sum as it was noted. @param by who noted it */
  public record Noted(Sum sum, LocalDate on, @Nullable String by) {}

  @Transactional
  public void note(UUID placementId, Sum sum) {
    staff();
    Placement placement = placements.get(placementId);
    jdbc.sql("insert into placement_money values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Scope.current().network(), Ids.next(), placement.id(), placement.organisation(), placement.company(),
            placement.person(), Codes.of(sum.kind()), sum.amount(), sum.currency(), sum.dueOn(), sum.words(),
            journal.now(), journal.actor())
        .update();
    journal.wrote("placement.money-noted", "placement", placementId, Codes.of(sum.kind()));
  }

  /** First due first. */
  @Transactional(readOnly = true)
  public List<Noted> of(UUID placement) {
    return ofAll(List.of(placement)).getOrDefault(placement, List.of());
  }

  /** The same of several placements, by placement; those without any are absent. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Noted>> ofAll(Collection<UUID> ids) {
    Map<UUID, List<Noted>> noted = new HashMap<>();
    jdbc.sql(
            """
            select m.*, a.display_name from placement_money m
            left join account a on a.network_id = m.network_id and a.id = m.noted_by
            where m.network_id = ? and m.placement_id = any (?) order by m.due_on, m.noted_at
            """)
        .params(Scope.current().network(), ids.toArray(UUID[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    noted.computeIfAbsent(row.getObject("placement_id", UUID.class), id -> new ArrayList<>())
                        .add(read(row)));
    return noted;
  }

  private Noted read(ResultSet row) throws SQLException {
    return new Noted(
        new Sum(
            Codes.read(Kind.class, row.getString("kind")), row.getBigDecimal("amount"), row.getString("currency"),
            row.getObject("due_on", LocalDate.class), row.getString("words")),
        row.getObject("noted_at", OffsetDateTime.class).atZoneSameInstant(journal.zone()).toLocalDate(),
        row.getString("display_name"));
  }

  /** What all sums of one kind come to, by currency. */
  public static Map<String, BigDecimal> total(List<Noted> noted, Kind kind) {
    Map<String, BigDecimal> total = new TreeMap<>();
    noted.stream()
        .map(Noted::sum)
        .filter(sum -> sum.kind() == kind)
        .forEach(sum -> total.merge(sum.currency(), sum.amount(), BigDecimal::add));
    return total;
  }

  /** The fee that the programme asks for each placement or person; empty where it names none. */
  @Transactional(readOnly = true)
  public Optional<Hosting.Fee> asked(Placement placement) {
    return Optional.ofNullable(journeys.blueprint(placement.participation()).hosting())
        .map(Hosting::fee)
        .filter(fee -> fee.forEach() != FeeFor.EDITION);
  }

  /** The currency of the network's country; euro where the country has none. */
  public String usualCurrency() {
    Currency own = Currency.getInstance(Locale.of("", networks.current().country()));
    return own == null ? "EUR" : own.getCurrencyCode();
  }

  private static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
