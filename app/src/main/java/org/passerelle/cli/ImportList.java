package org.passerelle.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.access.Network;
import org.passerelle.intake.imports.ImportRun;
import org.passerelle.intake.imports.ImportRuns;
import org.passerelle.intake.imports.Meanings;
import org.passerelle.intake.imports.NewImport;
import org.passerelle.intake.sheet.ColumnMapping;
import org.passerelle.intake.sheet.SheetWords;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Traveller;
import org.passerelle.sheets.SheetException;

/** Takes a list of people in; docs/columns.md says how it may look. */
final class ImportList implements Command {
  private static final Locale ENGLISH = Locale.ENGLISH;

  @Override
  public String usage() {
    return "PROGRAMME ROLE FILE [--data DIR] [--network SLUG] [--map FILE] [--source NAME] [--as NAME] [--json]";
  }

  /** What the command prints; {@code rejectsFile} is null where no row was refused. */
  private record Report(int read, int accepted, int rejected, int duplicates, @Nullable String rejectsFile) {
    static Report of(ImportRun run) {
      return new Report(
          run.counts().read(), run.counts().accepted(), run.counts().rejected(), run.counts().duplicates(),
          run.rejects().map(Path::toString).orElse(null));
    }
  }

  @Override
  public void run(Options options, PrintStream out) throws Exception {
    Path file = Path.of(options.word("FILE"));
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new BadInput("There is no file %s, or it cannot be read.".formatted(file));
    }
    Meanings meanings = meanings(options);
    try (House house = House.open(options)) {
      Network network = house.network(options);
      Report report =
          house
              .operator(network, options, "import")
              .call(
                  () -> {
                    Edition edition = edition(house, network, options.word("PROGRAMME"));
                    NewImport list =
                        new NewImport(
                            edition, role(house, edition, options.word("ROLE")),
                            options.value("source").orElse(NewImport.ONE_LIST), String.valueOf(file.getFileName()),
                            meanings);
                    return Report.of(house.part(ImportRuns.class).takeIn(list, file, ENGLISH));
                  });
      print(report, options, out);
    } catch (SheetException unreadable) {
      throw new BadInput(new SheetWords(ENGLISH).problem(unreadable));
    }
  }

  /** The edition that people join today, else the latest one. */
  private static Edition edition(House house, Network network, String programme) {
    Editions editions = house.part(Editions.class);
    List<Edition> of = editions.ofProgramme(programme);
    Optional<Edition> open = editions.openOn(programme, house.part(Journal.class).today());
    return open.or(() -> of.stream().findFirst())
        .orElseThrow(
            () -> {
              String others = editions.all().stream().map(Edition::programme).distinct().collect(Collectors.joining(", "));
              return new BadInput(
                  others.isEmpty()
                      ? "The network %s runs no programme yet; open an edition first.".formatted(network.slug())
                      : "The network %s runs no programme %s; it runs: %s."
                          .formatted(network.slug(), programme, others));
            });
  }

  private static String role(House house, Edition edition, String role) {
    Blueprint blueprint = house.part(Editions.class).blueprint(edition);
    List<String> roles =
        blueprint.roles().stream().filter(one -> one.traveller() == Traveller.PERSON).map(Role::key).toList();
    if (!roles.contains(role)) {
      throw new BadInput(
          "The programme %s has no role %s for people; there is: %s."
              .formatted(edition.programme(), role, String.join(", ", roles)));
    }
    return role;
  }

  private static Meanings meanings(Options options) {
    Optional<String> map = options.value("map");
    try {
      return map.isEmpty() ? Meanings.GUESSED : Meanings.of(ColumnMapping.fromFile(Path.of(map.get())));
    } catch (SheetException unreadable) {
      throw new BadInput(new SheetWords(ENGLISH).problem(unreadable));
    }
  }

  private static void print(Report report, Options options, PrintStream out) {
    if (options.flag("json")) {
      Json.print(out, report);
      return;
    }
    out.printf(
        "%d rows read: %d accepted, %d rejected, %d duplicates%n",
        report.read(), report.accepted(), report.rejected(), report.duplicates());
    if (report.rejectsFile() != null) {
      out.println("the rejected rows, with their reasons: " + report.rejectsFile());
    }
  }
}
