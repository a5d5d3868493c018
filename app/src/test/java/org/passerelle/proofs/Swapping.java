package org.passerelle.proofs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.passerelle.proofs.Routes.Route;
import org.passerelle.proofs.Visitor.Answer;
import org.passerelle.scope.Role;

/** What a page offers - links, forms, hidden fields - sent with the ids of others. */
final class Swapping {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
  private static final int LINKS_OF_A_PAGE = 40;

  private final Proof proof;
  private final Cast cast;
  private final Function<Route, String> own;
  private final Role role;
  private final Set<String> links = new LinkedHashSet<>();
  private final Map<String, Map<String, String>> forms = new LinkedHashMap<>();

  Swapping(Proof proof, Cast cast, Function<Route, String> own, Role role) {
    this.proof = proof;
    this.cast = cast;
    this.own = own;
    this.role = role;
  }

  void collect(List<Route> routes) {
    for (Route route : routes) {
      if (route.isRead() && route.roles().contains(role) && !route.isFromProgram()) {
        String path = own.apply(route);
        String text = cast.get(role, path).text();
        LINK.matcher(text).results().map(found -> found.group(1).replace("&amp;", "&"))
            .filter(link -> WallsProof.ID.matcher(link).find()).limit(LINKS_OF_A_PAGE).forEach(links::add);
        Forms.collect(text, path, forms);
      }
    }
  }

  /** @param swapped puts the ids of others in the place of one's own; @param mark that stands in each of their names */
  void sendAll(UnaryOperator<String> swapped, String mark) {
    Together.each(links, link -> {
      Answer answer = cast.get(role, swapped.apply(link));
      proof.count("swapped_links");
      proof.must(!answer.text().contains(mark), role.key() + " GET " + answer.path() + " shows what is foreign");
      proof.must(answer.status() < 500, role.key() + " GET " + answer.path() + " answers " + answer.status());
    });
    Together.each(forms.entrySet(), form -> send(form.getKey(), form.getValue(), swapped, mark));
  }

  /** The path or the fields or both of others, with something plausible where nothing stood. */
  private void send(String action, Map<String, String> fields, UnaryOperator<String> swapped, String mark) {
    Map<String, String> typed = new LinkedHashMap<>();
    Map<String, String> foreign = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      String text = value.isEmpty() ? Forms.plausible(name) : value;
      typed.put(name, text);
      foreign.put(name, swapped.apply(text));
    });
    List<Map.Entry<String, Map<String, String>>> attempts = new ArrayList<>();
    if (WallsProof.ID.matcher(action).find()) {
      attempts.add(Map.entry(swapped.apply(action), typed));
      attempts.add(Map.entry(swapped.apply(action), foreign));
    }
    if (!typed.equals(foreign)) {
      attempts.add(Map.entry(action, foreign));
    }
    for (var attempt : attempts) {
      Answer answer = cast.post(role, attempt.getKey(), attempt.getValue());
      proof.count("swapped_forms");
      proof.must(!answer.text().contains(mark), role.key() + " POST " + attempt.getKey() + " shows what is foreign");
      proof.must(answer.status() < 500, role.key() + " POST " + attempt.getKey() + " " + attempt.getValue() + " answers " + answer.status());
    }
  }
}
