package org.passerelle.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser says it is, short enough for its owner to know it again. */
final class BrowserName {
  private static final List<List<String>> BROWSERS =
      List.of(
          List.of("Edg", "Edge"), List.of("OPR/", "Opera"), List.of("SamsungBrowser", "Samsung Internet"),
          List.of("Firefox", "Firefox"), List.of("FxiOS", "Firefox"), List.of("CriOS", "Chrome"),
          List.of("Chrome", "Chrome"), List.of("Safari", "Safari"));
  private static final List<List<String>> SYSTEMS =
      List.of(
          List.of("iPhone", "iPhone"), List.of("iPad", "iPad"), List.of("Android", "Android"),
          List.of("CrOS", "ChromeOS"), List.of("Windows", "Windows"), List.of("Mac OS", "macOS"), List.of("Linux", "Linux"));

  private BrowserName() {}

  /** Empty where the header says nothing known. */
  static String of(String userAgent) {
    return Stream.of(BROWSERS, SYSTEMS)
        .flatMap(known -> first(known, userAgent).stream())
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> first(List<List<String>> known, String userAgent) {
    return known.stream().filter(one -> userAgent.contains(one.getFirst())).map(List::getLast).findFirst();
  }
}
