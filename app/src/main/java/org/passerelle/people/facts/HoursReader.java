package org.passerelle.people.facts;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.people.facts.WeeklyHours.Span;

/**
 * Reads weekly availability: {@code Mon 9-12; Wed 14:00-18:00}, {@code lundi et mardi matin}, {@code weekends}. A day
 * without hours is 9 to 21, morning 9 to 12, afternoon 13 to 17, evening 18 to 21; hours without a day mean every day.
 */
public final class HoursReader {
  private static final Map<String, int[]> PARTS_OF_DAY =
      Map.of("MORNING", new int[] {9 * 60, 12 * 60}, "AFTERNOON", new int[] {13 * 60, 17 * 60}, "EVENING", new int[] {18 * 60, 21 * 60});
  private static final int[] WHOLE_DAY = {9 * 60, 21 * 60};
  private static final Map<String, String> WORDS = words();
  private static final Pattern NAMES = Pattern.compile("(?<!\\p{L})(?:"
      + WORDS.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"))
      + ")(?!\\p{L})");
  private static final Pattern HOURS = Pattern.compile(
      "(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm|h|u|uhr|uur)?\\s*(?:-|to|tot|bis|a|до|الى|until)\\s*(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm|h|u|uhr|uur)?(?![\\p{L}\\d])");
  private static final Pattern PARTS = Pattern.compile("[;\\n،؛|]|,(?=\\s*\\p{L})");
  private static final Pattern FILLERS = Pattern.compile(
      "(?<!\\p{L})(?:from|to|through|till|until|tot|tem|bis|a|au|до|الى|on|the|in|at|and|or|et|ou|le|les|la|du|de|l|en|of|op|de|het|und|oder|am|an|von|im|und|та|і|або|у|в|з|و|او|في|من|only|seulement|free|libre|vrij|frei)(?!\\p{L})");

  private HoursReader() {}

  public static Reading<WeeklyHours> read(String typed) {
    var spans = new ArrayList<Span>();
    var waiting = EnumSet.noneOf(DayOfWeek.class);
    for (var part : PARTS.split(letters(typed))) {
      if (part.isBlank()) {
        continue;
      }
      var marked = NAMES.matcher(part).replaceAll(name -> "<" + WORDS.get(name.group()) + ">");
      var days = days(marked);
      var hours = hours(marked);
      var rest = FILLERS.matcher(HOURS.matcher(marked.replaceAll("<[A-Z_]+>", " ")).replaceAll(" ")).replaceAll(" ");
      if (hours == null || rest.matches(".*[\\p{L}\\d].*") || days.isEmpty() && hours.isEmpty()) {
        return Reading.refused("facts.hours.not-understood", typed, "part", part.strip());
      }
      days.addAll(waiting);
      waiting.clear();
      if (hours.isEmpty()) {
        waiting.addAll(days);
      } else {
        add(spans, days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days, hours);
      }
    }
    add(spans, waiting, List.of(WHOLE_DAY));
    return spans.isEmpty() ? Reading.refused("facts.hours.not-understood", typed, "part", typed.strip()) : Reading.understood(new WeeklyHours(spans));
  }

  private static String letters(String typed) {
    return typed.lines().map(line -> Spelling.tidy(line).toLowerCase(java.util.Locale.ROOT))
        .map(line -> line.replaceAll("[–—−]", "-").replaceAll("(?<=\\d)u(?=\\d)", ":").replaceAll("(?<=\\d)[hu](?![\\p{L}\\d])", ""))
        .map(HoursReader::withoutAccents).collect(Collectors.joining("\n"));
  }

  private static String withoutAccents(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
        .replace("'", "").replace("’", "").replaceAll("(?<=apres|week)-(?=midi|end)", " ");
  }

  private static EnumSet<DayOfWeek> days(String marked) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    var range = Pattern.compile("<([A-Z]+DAY)>\\s*(?:-|to|through|a|au|tot|tem|t/m|bis|до|الى|till|until)\\s*<([A-Z]+DAY)>").matcher(marked);
    while (range.find()) {
      for (var day = DayOfWeek.valueOf(range.group(1)); ; day = day.plus(1)) {
        days.add(day);
        if (day == DayOfWeek.valueOf(range.group(2))) {
          break;
        }
      }
    }
    var names = Pattern.compile("<([A-Z_]+)>").matcher(marked);
    while (names.find()) {
      days.addAll(switch (names.group(1)) {
        case "WEEKDAYS" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        case "WEEKEND" -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        case "EVERY_DAY" -> EnumSet.allOf(DayOfWeek.class);
        case "MORNING", "AFTERNOON", "EVENING" -> Set.<DayOfWeek>of();
        default -> Set.of(DayOfWeek.valueOf(names.group(1)));
      });
    }
    return days;
  }

  /** Null when an hour is written that no day has. */
  private static @org.jspecify.annotations.Nullable List<int[]> hours(String marked) {
    var hours = new ArrayList<int[]>();
    var written = HOURS.matcher(marked);
    while (written.find()) {
      int until = minutes(written.group(4), written.group(5), written.group(6));
      int from = minutes(written.group(1), written.group(2), written.group(3));
      if (from > until && until <= 12 * 60 && written.group(6) == null) {
        until += 12 * 60;
      }
      if (from >= until || until > WeeklyHours.DAY_END) {
        return null;
      }
      hours.add(new int[] {from, until});
    }
    if (hours.isEmpty()) {
      PARTS_OF_DAY.forEach((name, span) -> {
        if (marked.contains("<" + name + ">")) {
          hours.add(span);
        }
      });
    }
    return hours;
  }

  private static int minutes(String hour, @org.jspecify.annotations.Nullable String minute, @org.jspecify.annotations.Nullable String half) {
    int value = Integer.parseInt(hour);
    int shift = "pm".equals(half) && value < 12 ? 12 : "am".equals(half) && value == 12 ? -12 : 0;
    return (value + shift) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
  }

  private static void add(List<Span> spans, Set<DayOfWeek> days, List<int[]> hours) {
    days.forEach(day -> hours.forEach(span -> spans.add(new Span(day, span[0], span[1]))));
  }

  private static Map<String, String> words() {
    var words = new HashMap<String, String>();
    WordList.read(HoursReader.class, "hours-words.txt").forEach((name, list) -> list.forEach(word -> words.put(withoutAccents(word), name)));
    for (var day : DayOfWeek.values()) {
      words.put(day.name().toLowerCase(java.util.Locale.ROOT), day.name());
    }
    return words;
  }
}
