package org.passerelle.employers.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.passerelle.employers.talent.JobReason;
import org.passerelle.pages.Texts;
import org.passerelle.people.facts.OccupationNames;

/** What one factor gave to a candidate, as a sentence. */
public final class ReasonSentence {
  private ReasonSentence() {}

  public static String of(Texts texts, JobReason reason) {
    List<Object> arguments = new ArrayList<>();
    for (Map.Entry<String, String> fact : reason.facts().entrySet()) {
      arguments.add(fact.getKey());
      arguments.add(written(texts, fact.getKey(), fact.getValue()));
    }
    return texts.get("employers.reason." + reason.factor() + "." + reason.because(), arguments.toArray());
  }

  private static Object written(Texts texts, String name, String value) {
    return switch (name) {
      case "language" -> texts.formats().languageName(value);
      case "others" -> Arrays.stream(value.split(" ")).filter(code -> !code.isEmpty())
          .map(texts.formats()::languageName).toList();
      case "practised", "wished" -> OccupationNames.orCode(value, texts.language().tag());
      case "km", "days", "minutes" -> Long.valueOf(value);
      default -> value;
    };
  }
}
