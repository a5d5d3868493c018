package org.passerelle.cli.match;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.cli.BadInput;
import org.passerelle.engine.solve.Change;
import org.passerelle.engine.solve.LiveMatching;
import org.passerelle.engine.solve.MatchingProblem;

/** One line of an operations file: a word, then numbers, separated by tabs or blanks; more columns are ignored. */
sealed interface Operation {
  int line();

  Change applyTo(LiveMatching matching);

  record Reject(int line, int mentee, int mentor) implements Operation {
    @Override
    public Change applyTo(LiveMatching matching) {
      return matching.reject(mentee, mentor);
    }
  }

  record Pin(int line, int mentee, int mentor) implements Operation {
    @Override
    public Change applyTo(LiveMatching matching) {
      return matching.pin(mentee, mentor);
    }
  }

  record Leave(int line, int mentee) implements Operation {
    @Override
    public Change applyTo(LiveMatching matching) {
      return matching.leave(mentee);
    }
  }

  record ComeBack(int line, int mentee) implements Operation {
    @Override
    public Change applyTo(LiveMatching matching) {
      return matching.comeBack(mentee);
    }
  }

  record Places(int line, int mentor, int delta) implements Operation {
    @Override
    public Change applyTo(LiveMatching matching) {
      return matching.changeCapacity(mentor, delta);
    }
  }

  static List<Operation> read(Path file, MatchingProblem problem) throws IOException {
    List<Operation> operations = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        operations.add(new Line(file, number, line.strip().split("\\s+"), problem).operation());
      }
    }
    return operations;
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readString(file).replaceFirst("^\ufeff", "").lines().toList();
    } catch (MalformedInputException notText) {
      throw new BadInput("%s is not text in UTF-8; save it as such.".formatted(file));
    }
  }

  /** A line being understood. */
  record Line(Path file, int number, String[] columns, MatchingProblem problem) {

    Operation operation() {
      return switch (columns[0]) {
        case "REJECT" -> new Reject(number, mentee(), mentor(2));
        case "PIN" -> new Pin(number, mentee(), mentor(2));
        case "LEAVE" -> new Leave(number, mentee());
        case "RETURN" -> new ComeBack(number, mentee());
        case "CAP" -> new Places(number, mentor(1), number(2, "delta", -Integer.MAX_VALUE, Integer.MAX_VALUE));
        default -> throw wrong("`%s` is no operation; use REJECT, PIN, LEAVE, RETURN or CAP".formatted(columns[0]));
      };
    }

    private int mentee() {
      return number(1, "mentee", 0, problem.mentees() - 1);
    }

    private int mentor(int column) {
      return number(column, "mentor", 0, problem.mentors() - 1);
    }

    private int number(int column, String what, int least, int most) {
      if (column >= columns.length) {
        throw wrong("the %s is missing".formatted(what));
      }
      try {
        int value = Integer.parseInt(columns[column]);
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException notANumber) {
        // answered below, as a number out of range is
      }
      throw wrong("the %s is `%s`; it must be a whole number from %d to %d"
          .formatted(what, columns[column], least, most));
    }

    private BadInput wrong(String what) {
      return new BadInput("%s, line %d: %s.".formatted(file, number, what));
    }
  }
}
