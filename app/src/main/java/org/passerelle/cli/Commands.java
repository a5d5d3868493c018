package org.passerelle.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.passerelle.cli.blueprint.CheckCommand;
import org.passerelle.cli.evidence.EvidenceHelp;
import org.passerelle.cli.evidence.EvidenceMethods;
import org.passerelle.cli.match.PeopleCommand;
import org.passerelle.cli.match.SimulateCommand;
import org.passerelle.cli.match.SolveCommand;

/** Every command there is, by the words that call it, in the order of the help. */
final class Commands {
  private static final List<Entry> SINGLE =
      List.of(
          entry("start", "start the product and stay in the foreground", Start::new),
          entry("status", "say what runs, where, and in which version", Status::new),
          entry("stop", "stop the product and wait until it has ended", Stop::new),
          entry("backup", "write everything into one file, also while the product runs", BackUp::new),
          entry("restore", "bring a backup into a data directory that is not in use yet", RestoreBackup::new),
          entry("blueprint check", "say whether a blueprint file is right, or what to mend where", CheckCommand::new),
          entry("match solve", "find the provably best matching of a problem given in numbers", SolveCommand::new),
          entry("match people", "match the people of two spreadsheets, with reasons; nothing is stored", PeopleCommand::new),
          entry("match simulate", "play a programme's year under several matching policies", SimulateCommand::new),
          entry("evidence", "say which methods of evaluation there are", EvidenceHelp::new),
          entry("import", "take in a list of people, each row once, and say why rows are refused", ImportList::new),
          entry("indicators", "print a programme's figures, as the dashboard computes them", ShowIndicators::new),
          entry("replay", "play the history of a published practice and print its figures", PlayReplay::new),
          entry("audit verify", "compare the journal of a network with its hash chain and anchors", VerifyAudit::new),
          entry("help", "list the commands, or show one of them", Help::new));

  static final List<Entry> ALL = Stream.concat(SINGLE.stream(), evidence()).toList();

  private Commands() {}

  private static Stream<Entry> evidence() {
    return EvidenceMethods.ALL.stream()
        .map(method -> entry("evidence " + method.name(), method.purpose(), method.command()));
  }

  /** The entry whose words the arguments begin with; of two, the longer. */
  static Optional<Entry> named(List<String> arguments) {
    return ALL.stream()
        .filter(entry -> entry.isCalledBy(arguments))
        .reduce((one, other) -> one.words().size() >= other.words().size() ? one : other);
  }

  private static Entry entry(String name, String purpose, Supplier<Command> command) {
    return new Entry(name, purpose, command);
  }

  record Entry(String name, String purpose, Supplier<Command> command) {

    List<String> words() {
      return List.of(name.split(" "));
    }

    private boolean isCalledBy(List<String> arguments) {
      return arguments.size() >= words().size() && arguments.subList(0, words().size()).equals(words());
    }
  }
}
