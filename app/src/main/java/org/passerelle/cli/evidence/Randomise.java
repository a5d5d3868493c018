package org.passerelle.cli.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.trial.Randomisation;

final class Randomise extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--factors COLUMNS] [--method NAME] [--seed SEED] [--arms NAMES] [--ratio NUMBERS]"
        + " [--block N] [--preference SHARE] [--id COLUMN] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    String method = typed.oneOf("method", List.of("block", "stratified", "minimisation"), "block");
    if (!method.equals("block") && !typed.has("factors")) {
      throw new BadInput("The option --factors is missing; %s needs the columns to balance.".formatted(method));
    }
    List<Csv.Column> used = new ArrayList<>(Rows.columns(typed, "factors"));
    used.addAll(Rows.maybeColumn(typed, "id"));
    Rows rows = Rows.read(typed, used);
    Randomisation draw = new Randomisation(arms(typed), seed(typed.text("seed")));
    List<String> allocation = switch (method) {
      case "block" -> draw.inBlocks(rows.n(), block(typed, draw));
      case "stratified" -> {
        Categories strata = Strata.of(rows, typed.list("factors"));
        yield draw.inStrata(IntStream.of(strata.code()).mapToObj(strata.names()::get).toList(), block(typed, draw));
      }
      default -> draw.minimising(people(rows, typed.list("factors")), preference(typed));
    };
    List<String> ids = IntStream.range(0, rows.n())
        .mapToObj(i -> typed.has("id") ? rows.text(typed.text("id"), i) : Integer.toString(rows.number(i))).toList();
    Answer counts = new Answer();
    draw.arms().forEach(arm -> counts.with(arm.name(), Collections.frequency(allocation, arm.name())));
    return new Answer()
        .with("method", method)
        .with("seed", Long.toString(draw.seed()))
        .with("allocation", allocation)
        .with("ids", ids)
        .with("counts", counts)
        .with("hash", draw.seal(ids, allocation))
        .with("dropped", rows.dropped());
  }

  private static List<List<String>> people(Rows rows, List<String> factors) {
    return IntStream.range(0, rows.n())
        .mapToObj(i -> factors.stream().map(factor -> rows.text(factor, i)).toList()).toList();
  }

  private static double preference(Typed typed) {
    double preference = typed.share("preference", 0.8);
    if (preference == 0) {
      throw new BadInput("--preference is `%s`; it must be above 0.".formatted(typed.text("preference")));
    }
    return preference;
  }

  private static int block(Typed typed, Randomisation draw) {
    int whole = draw.arms().stream().mapToInt(Randomisation.Arm::weight).sum();
    long size = typed.whole("block", 2L * whole);
    if (size < 1 || size > 10_000 || size % whole != 0) {
      throw new BadInput("--block is %d; it must be a multiple of %d, the sum of the arms' ratio."
          .formatted(size, whole));
    }
    return (int) size;
  }

  private static List<Randomisation.Arm> arms(Typed typed) {
    List<String> names = typed.has("arms") ? typed.distinct("arms") : List.of("treatment", "control");
    if (names.size() < 2) {
      throw new BadInput("--arms is `%s`; name at least two, such as --arms treatment,control.".formatted(typed.text("arms")));
    }
    List<Long> ratio = typed.has("ratio") ? typed.wholes("ratio") : Collections.nCopies(names.size(), 1L);
    if (ratio.size() != names.size() || ratio.stream().anyMatch(part -> part < 1 || part > 100)) {
      throw new BadInput("--ratio must give each of the %d arms a whole number from 1 to 100, such as --ratio 2,1."
          .formatted(names.size()));
    }
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Randomisation.Arm(names.get(i), ratio.get(i).intValue())).toList();
  }

  /** A whole number is itself; any other text the first eight bytes of its SHA-256, most significant first. */
  private static long seed(String typed) {
    try {
      return Long.parseLong(typed.strip());
    } catch (NumberFormatException notANumber) {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
