package org.passerelle.cli.match;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Command;
import org.passerelle.cli.Json;
import org.passerelle.cli.Options;
import org.passerelle.engine.pairing.MatchRules;
import org.passerelle.engine.pairing.Shortages;
import org.passerelle.intake.sheet.ListReading;
import org.passerelle.intake.sheet.MappingFile;
import org.passerelle.intake.sheet.SheetWords;
import org.passerelle.matching.kernel.KernelSettings;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.sheets.SheetException;

/** Matches the people of two spreadsheets by a programme's rules and weights: proposals with reasons, nothing is stored. */
public final class PeopleCommand implements Command {
  private static final String USUAL_BLUEPRINT = "duo";

  private final Clock clock;

  public PeopleCommand() {
    this(Clock.system(ZoneId.systemDefault()));
  }

  PeopleCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String usage() {
    return "[--mentees FILE] [--mentors FILE] [--blueprint NAME] [--map FILE] [--country CODE] [--lang LANG] [--out FILE] [--json]";
  }

  @Override
  public void run(Options options, PrintStream out) throws IOException {
    long begun = System.nanoTime();
    Language language = language(options);
    Texts texts = new Texts(language, new Formats(language, clock.getZone(), clock));
    Blueprint blueprint = blueprint(options.value("blueprint").orElse(USUAL_BLUEPRINT));
    String country = options.value("country").orElse(blueprint.organisation().country());
    Path menteeFile = needed(options, "mentees");
    Path mentorFile = needed(options, "mentors");
    var words = new SheetWords(language.locale().toLocale());
    MappingFile mapping = mapping(options, List.of(menteeFile, mentorFile), words);
    var how = new ListReading.How(mapping.chosen(), LocalDate.now(clock), false, country);
    PeopleList mentees = PeopleList.read(menteeFile, how, words);
    PeopleList mentors = PeopleList.read(mentorFile, how, words);

    List<String> notAsked = new ArrayList<>();
    KernelSettings settings = settings(blueprint, mentors, mapping.notes(), notAsked);
    var regions = new Regions(country, Stream.of(mentees, mentors).flatMap(list -> list.people().stream()).toList());
    var people = new ListedPeople(regions, LocalDate.now(clock), mapping.notes());
    Duos duos = Duos.of(people.mentees(mentees), people.mentors(mentors, usualPlaces(blueprint)), settings);
    var notRead = new LinkedHashMap<String, List<String>>();
    for (PeopleList list : List.of(mentees, mentors)) {
      notRead.computeIfAbsent(list.file(), file -> new ArrayList<>()).addAll(list.notRead(mapping.notes()));
    }
    notRead.values().removeIf(List::isEmpty);
    Answer answer =
        answer(duos, new DuosInWords(duos, mentees, mentors, texts), mentees, mentors, notAsked, notRead, begun);
    if (options.value("out").isPresent()) {
      new DuosFile(Path.of(options.value("out").get()), texts).write(answer.pairs(), answer.unmatched());
    }
    if (options.flag("json")) {
      Json.print(out, answer);
    } else {
      new DuosSummary(texts).print(answer, out);
    }
  }

  /**
   * @param rulesNotAsked rules of the programme that were left out because the list has no column for them
   * @param headingsNotRead headings of either list from which nothing was read, by file
   */
  record Answer(
      String status,
      boolean certified,
      int mentees,
      int mentors,
      List<DuosInWords.Pair> pairs,
      long total,
      List<DuosInWords.Unmatched> unmatched,
      List<DuosInWords.WaitingMentor> mentorsWithOpenPlaces,
      List<DuosInWords.Language> languagesToRecruit,
      List<String> rulesNotAsked,
      Map<String, List<String>> headingsNotRead,
      List<PeopleList.Refused> refused,
      long millis) {}

  private static Answer answer(
      Duos duos, DuosInWords inWords, PeopleList mentees, PeopleList mentors, List<String> notAsked,
      Map<String, List<String>> notRead, long begun) {
    Shortages shortages = duos.shortages();
    return new Answer(
        "optimal",
        duos.certified(),
        mentees.people().size(),
        mentors.people().size(),
        inWords.pairs(),
        duos.matching().total(),
        inWords.unmatched(shortages),
        inWords.waitingMentors(),
        inWords.languages(shortages),
        notAsked,
        notRead,
        Stream.of(mentees, mentors).flatMap(list -> list.refused().stream()).toList(),
        (System.nanoTime() - begun) / 1_000_000);
  }

  private static Language language(Options options) {
    String tag = options.value("lang").orElse("en");
    return Language.ofTag(tag)
        .orElseThrow(
            () ->
                new BadInput(
                    "--lang is `%s`; choose one of %s."
                        .formatted(tag, String.join(", ", Stream.of(Language.values()).map(Language::tag).toList()))));
  }

  private static Path needed(Options options, String name) {
    return Path.of(
        options.value(name).orElseThrow(() -> new BadInput("--%s is missing: give the list of %s.".formatted(name, name))));
  }

  private static Blueprint blueprint(String name) throws IOException {
    if (Files.isRegularFile(Path.of(name))) {
      return switch (Blueprints.load(Path.of(name))) {
        case Blueprints.Loaded loaded -> matching(name, loaded.blueprint());
        case Blueprints.Refused refused -> throw new BadInput("The blueprint is refused: " + refused.problems().getFirst());
      };
    }
    return matching(
        name,
        Blueprints.shipped(name)
            .orElseThrow(
                () ->
                    new BadInput(
                        "There is no blueprint `%s`: give a file, or one of %s."
                            .formatted(name, String.join(", ", Blueprints.shipped()))))
            .blueprint());
  }

  private static Blueprint matching(String name, Blueprint blueprint) {
    if (blueprint.matching() == null) {
      throw new BadInput("The blueprint `%s` pairs nobody: choose one with matching.".formatted(name));
    }
    return blueprint;
  }

  private static MappingFile mapping(Options options, List<Path> files, SheetWords words) {
    if (options.value("map").isEmpty()) {
      return new MappingFile(Map.of(), Map.of());
    }
    try {
      MappingFile mapping = MappingFile.read(Path.of(options.value("map").get()), MoreCells.headings());
      Set<String> present = new HashSet<>();
      for (Path file : files) {
        present.addAll(PeopleList.firstCells(file));
      }
      for (String heading : mapping.chosen().keySet()) {
        if (!present.contains(heading)) {
          throw new BadInput("--map names the heading `%s`, which neither list has: mend the mapping.".formatted(heading));
        }
      }
      return mapping;
    } catch (SheetException unreadable) {
      throw new BadInput(words.problem(unreadable));
    }
  }

  private static KernelSettings settings(
      Blueprint blueprint, PeopleList mentors, Map<String, String> renamed, List<String> notAsked) {
    KernelSettings settings = KernelSettings.of(blueprint.requireMatching(), blueprint.relationship());
    for (String gate : List.of("trained", "checked")) {
      var rule = MatchRules.named(gate);
      if (settings.rules().inForce().contains(rule) && !mentors.has(gate, renamed)) {
        settings = settings.without(rule);
        notAsked.add(gate);
      }
    }
    return settings;
  }

  private static @Nullable Integer usualPlaces(Blueprint blueprint) {
    var capacity = blueprint.supporter().capacity();
    return capacity == null ? null : capacity.usual();
  }
}
