package org.passerelle.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.passerelle.proofs.Routes.Route;
import org.passerelle.proofs.Visitor.Answer;
import org.passerelle.scope.Role;

/** What each role reads on each page with ids of its own records: the same whatever others have. */
final class Pages {
  static final Pattern MASKED =
      Pattern.compile("(?:name=\"_csrf\" value|data-csrf|name=\"began\" value)=\"[^\"]*\"|/assets/[^\"]*|found in [0-9]+ ms");
  /** Lists the open programmes of all networks; makes a new secret each time; shows what this proof itself does. */
  private static final Set<String> NOT_COMPARED =
      Set.of("/", "/sign-in/staff/second-factor", "/staff/audit", "/demo/{figure}", "/account");

  private final Proof proof;
  private final Cast cast;
  private final List<Route> routes;
  private final Function<Route, String> own;

  Pages(Proof proof, Cast cast, List<Route> routes, Function<Route, String> own) {
    this.proof = proof;
    this.cast = cast;
    this.routes = routes;
    this.own = own;
  }

  /** A page as a role reads it. */
  record Seen(Role role, Route route) {
    String line() {
      return role.key() + " GET " + route.path();
    }
  }

  Map<Seen, String> read(BiPredicate<Role, Route> wanted) {
    List<Seen> all = new ArrayList<>();
    for (Role role : Role.values()) {
      for (Route route : routes.stream().filter(one -> wanted.test(role, one)).toList()) {
        boolean mine = route.open() || route.roles().contains(role);
        if (route.isRead() && mine && !NOT_COMPARED.contains(route.path())) {
          all.add(new Seen(role, route));
        }
      }
    }
    Map<Seen, String> pages = new ConcurrentHashMap<>();
    Together.each(all, one -> pages.put(one, read(one)));
    return pages;
  }

  private String read(Seen one) {
    Answer answer = cast.call(one.role(), one.route(), own.apply(one.route()));
    proof.count("pages_compared");
    proof.must(answer.status() < 500, one.role().key() + " GET " + answer.path() + " answers " + answer.status());
    return answer.status() + " " + MASKED.matcher(content(answer)).replaceAll("");
  }

  /** What a file holds without the moment it was made at, which stands in its properties. */
  private static String content(Answer answer) {
    String type = answer.header("Content-Type");
    if (type.startsWith("application/pdf")) {
      return "a report";
    }
    if (!type.contains("spreadsheetml")) {
      return answer.text();
    }
    StringBuilder parts = new StringBuilder();
    try {
      Path file = Files.write(Files.createTempFile("passerelle-sheet", ".xlsx"), answer.response().body());
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry part : Collections.list(zip.entries())) {
          boolean isOfTheMoment = part.getName().startsWith("docProps/");
          parts.append(part.getName()).append(isOfTheMoment ? "" : new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts.toString();
  }

  /** A page that differs is read once more: one that never says the same twice says nothing about walls. */
  void compare(Map<Seen, String> before, Map<Seen, String> after, String mark, String what) {
    after.forEach((page, text) -> {
      proof.must(!text.contains(mark), page.line() + " shows " + what);
      if (!text.equals(before.get(page))) {
        String again = read(page);
        proof.broken(again.equals(text)
            ? page.line() + " changes with " + what + ": " + difference(before.get(page), text)
            : page.line() + " is not the same twice, so that nothing can be said of it: " + difference(text, again));
      }
    });
  }

  static String difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 60);
    return "[" + one.substring(from, Math.min(one.length(), at + 100)).replaceAll("\\s+", " ") + "] became ["
        + other.substring(from, Math.min(other.length(), at + 100)).replaceAll("\\s+", " ") + "]";
  }
}
