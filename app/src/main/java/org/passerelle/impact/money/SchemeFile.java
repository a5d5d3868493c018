package org.passerelle.impact.money;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Codes;
import org.passerelle.impact.Definition;
import org.passerelle.impact.money.PaymentTerms.Part;
import org.passerelle.programmes.blueprint.Blueprint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An agreement as a file, in the layout that {@code evidence payment --scheme} reads. Tranches say from when until when they
 * run instead of what was counted in them: that comes from the record.
 */
public final class SchemeFile {
  private static final int MOST = 1_000_000_000;
  private static final List<String> COUNTS = List.of("counts", "treated", "control");

  private SchemeFile() {}

  /** What came of reading. */
  public sealed interface Reading {}

  public record Read(PaymentTerms terms) implements Reading {}

  /** One sentence of what is wrong, where, and how to mend it. @param arguments names and values */
  public record Refused(String textKey, Object... arguments) implements Reading {}

  public static Reading read(byte[] file, String payer, Blueprint blueprint) {
    try {
      return new Read(terms(new Place("", JsonMapper.shared().readTree(file)), payer, blueprint));
    } catch (JacksonException unreadable) {
      return new Refused("impact.staff.payment.file.unreadable");
    } catch (Wrong wrong) {
      return wrong.refused;
    }
  }

  private static PaymentTerms terms(Place file, String payer, Blueprint blueprint) {
    String kind = file.text("kind");
    boolean difference = kind.equals("difference-to-control");
    if (!difference && !kind.equals("rate-card")) {
      throw file.wrong("kind", "kind");
    }
    Map<String, Integer> prices = new LinkedHashMap<>();
    Map<String, Long> most = new LinkedHashMap<>();
    if (!difference) {
      file.list("rates").forEach(rate -> rate(rate, blueprint, prices, most));
    }
    Integer months = file.whole("months");
    Definition usual = Definition.of(blueprint);
    return new PaymentTerms(
        payer, months == null ? usual : usual.within(Period.ofMonths(Math.max(1, months))), prices, most,
        difference ? file.needed("price") : null, file.percent("minimumDifference"), file.percent("proofLevel"),
        file.whole("cap"), parts(file));
  }

  private static void rate(Place rate, Blueprint blueprint, Map<String, Integer> prices, Map<String, Long> most) {
    List<String> known = blueprint.outcomes().kinds().stream().map(Codes::of).toList();
    String outcome = rate.text("outcome");
    if (!known.contains(outcome)) {
      throw new Wrong("outcome", "place", rate.named("outcome"), "outcomes", String.join(", ", known));
    }
    prices.put(outcome, rate.needed("price"));
    Integer limit = rate.whole("most");
    if (limit != null) {
      most.put(outcome, limit.longValue());
    }
  }

  private static List<Part> parts(Place file) {
    List<Part> parts = new ArrayList<>();
    for (Place tranche : file.node.has("tranches") ? file.list("tranches") : List.<Place>of()) {
      COUNTS.stream().filter(tranche.node::has).findFirst().ifPresent(counted -> {
        throw tranche.wrong("counts", counted);
      });
      Part part = new Part(tranche.text("name"), tranche.day("from"), tranche.day("until"), tranche.whole("cap"));
      if (part.until().isBefore(part.from()) || parts.stream().anyMatch(earlier -> !part.from().isAfter(earlier.until()))) {
        throw tranche.wrong("order", "from");
      }
      parts.add(part);
    }
    return parts;
  }

  private static final class Wrong extends RuntimeException {
    private final transient Refused refused;

    private Wrong(String what, Object... arguments) {
      super(what, null, false, false);
      refused = new Refused("impact.staff.payment.file." + what, arguments);
    }
  }

  /** A place in the file, by which a refusal names it. */
  private record Place(String path, JsonNode node) {
    private String named(String field) {
      return path.isEmpty() ? field : path + "." + field;
    }

    private Wrong wrong(String what, String field) {
      return new Wrong(what, "place", named(field));
    }

    private String text(String field) {
      if (!node.path(field).isString() || node.path(field).asString().isBlank()) {
        throw wrong("text", field);
      }
      return node.path(field).asString().strip();
    }

    private List<Place> list(String field) {
      JsonNode list = node.path(field);
      if (!list.isArray() || list.isEmpty()) {
        throw wrong("list", field);
      }
      List<Place> places = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        places.add(new Place(named(field) + "[" + i + "]", list.get(i)));
      }
      return places;
    }

    private @Nullable Integer whole(String field) {
      JsonNode found = node.path(field);
      if (found.isMissingNode() || found.isNull()) {
        return null;
      }
      if (!found.isIntegralNumber() || found.asLong() < 0 || found.asLong() > MOST) {
        throw wrong("whole", field);
      }
      return found.asInt();
    }

    private Integer needed(String field) {
      Integer value = whole(field);
      if (value == null) {
        throw wrong("whole", field);
      }
      return value;
    }

    /** A share between 0 and 1 as whole percent; 0 where it is not there. */
    private int percent(String field) {
      JsonNode found = node.path(field);
      if (found.isMissingNode() || found.isNull()) {
        return 0;
      }
      double percent = found.isNumber() ? found.doubleValue() * 100 : -1;
      if (percent < 0 || percent >= 100 || Math.abs(percent - Math.rint(percent)) > 1e-9) {
        throw wrong("percent", field);
      }
      return (int) Math.rint(percent);
    }

    private LocalDate day(String field) {
      try {
        return LocalDate.parse(text(field));
      } catch (DateTimeParseException noDay) {
        throw wrong("day", field);
      }
    }
  }
}
