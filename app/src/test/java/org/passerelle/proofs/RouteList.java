package org.passerelle.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.passerelle.proofs.Routes.Route;

/**
 * Who may call which route, written down a second time, by hand: a line {@code METHOD path roles}, then what each variable
 * of the path stands for, as {@code variable:table} or {@code variable=word}.
 */
final class RouteList {
  private static final String FILE = "/proofs/routes.txt";
  /** Records that everybody in a network shares. */
  private static final Set<String> SHARED = Set.of("edition", "account", "api_token", "passkey", "blueprint_version", "company", "company_contact", "company_participation", "vacancy",
          "course", "course_run", "course_session");

  private final Map<String, String> roles = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> variables = new HashMap<>();

  private RouteList() {}

  static RouteList read() {
    RouteList list = new RouteList();
    try (InputStream file = RouteList.class.getResourceAsStream(FILE)) {
      String text = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(list::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  private void take(String line) {
    String[] words = line.split("\\s+");
    String route = words[0] + " " + words[1];
    roles.put(route, words[2]);
    Map<String, String> means = new HashMap<>();
    for (int i = 3; i < words.length; i++) {
      int end = words[i].indexOf(':') > 0 ? words[i].indexOf(':') : words[i].indexOf('=');
      means.put(words[i].substring(0, end), words[i].substring(end));
    }
    variables.put(route, means);
  }

  /** @return how many routes are not listed as they are, or listed and not there */
  int compare(List<Route> routes, Consumer<String> broken) {
    int different = 0;
    Set<String> there = new HashSet<>();
    for (Route route : routes) {
      String key = key(route);
      there.add(key);
      boolean told = route.variables().stream().allMatch(name -> variables.getOrDefault(key, Map.of()).containsKey(name));
      if (!route.line().equals(key + " " + roles.get(key)) || !told) {
        broken.accept("not listed in proofs/routes.txt as it is: " + route.line());
        different++;
      }
    }
    for (String key : roles.keySet()) {
      if (!there.contains(key)) {
        broken.accept("listed in proofs/routes.txt and not there: " + key);
        different++;
      }
    }
    return different;
  }

  /** The address of a route for records of one's own. */
  String own(Route route, Function<String, UUID> id) {
    Map<String, String> means = variables.getOrDefault(key(route), Map.of());
    return route.at(
        name -> {
          String meaning = means.getOrDefault(name, "=none");
          return meaning.startsWith(":") ? id.apply(meaning.substring(1)).toString() : meaning.substring(1);
        });
  }

  /** Names only what the whole network shares. */
  boolean isOfTheNetwork(Route route) {
    return variables.getOrDefault(key(route), Map.of()).values().stream()
        .filter(meaning -> meaning.startsWith(":"))
        .map(meaning -> meaning.substring(1).replaceAll("\\..*", ""))
        .allMatch(SHARED::contains);
  }

  private static String key(Route route) {
    return route.method() + " " + route.path();
  }
}
