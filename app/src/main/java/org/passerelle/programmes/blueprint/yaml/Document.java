package org.passerelle.programmes.blueprint.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML document as nodes, with the tricks refused that make a small file large. */
final class Document {
  private static final int DEEPEST = 30;

  private Document() {}

  /** Nothing when it cannot be read; the reasons are in {@code places}. */
  static Optional<Node> compose(String file, String text, Places places) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      if (playsTricks(new Parse(settings).parseString(text), places)) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        places.complain(null, "The file is empty.", "Start from one of the files in blueprints/.");
      }
      return root;
    } catch (MarkedYamlEngineException wrong) {
      int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      int column = wrong.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
      places.complainAt(line, column, notYaml(wrong.getProblem()), "Look at indentation, quotes and colons here.");
    } catch (ReaderException wrong) {
      int line = (int) text.codePoints().limit(wrong.getPosition()).filter(point -> point == '\n').count() + 1;
      places.complainAt(line, 1, "The line holds a character that YAML forbids.", "Delete it or save as UTF-8.");
    } catch (YamlEngineException wrong) {
      places.complainAt(1, 1, notYaml(String.valueOf(wrong.getMessage())), "Look at indentation, quotes and colons.");
    }
    return Optional.empty();
  }

  private static String notYaml(String problem) {
    return "This is not readable YAML: " + problem.strip().lines().findFirst().orElse("") + ".";
  }

  private static boolean playsTricks(Iterable<Event> events, Places places) {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        complain(event, places, "Anchors (&) and aliases (*) are not used in this file.", "Write the value out again.");
        return true;
      }
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        complain(event, places, "Lists and mappings are nested too deep here.", "Use " + DEEPEST + " levels at most.");
        return true;
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
    return false;
  }

  private static void complain(Event event, Places places, String what, String howToMend) {
    int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    int column = event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    places.complainAt(line, column, what, howToMend);
  }
}
