package org.passerelle.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Journey;

/** The people who begin together, and what became of them so far. */
final class Group {
  private final PublishedHistory history;
  private final int number;
  private final Edition edition;
  private final Journey journey;
  private final LocalDate first;
  private final Map<String, List<Participation>> passed = new HashMap<>();
  private final Map<UUID, Participation> members = new LinkedHashMap<>();

  /** @param number counted from 0; @param first the first day */
  Group(PublishedHistory history, int number, Edition edition, Journey journey, LocalDate first) {
    this.history = history;
    this.number = number;
    this.edition = edition;
    this.journey = journey;
    this.first = first;
  }

  PublishedHistory history() {
    return history;
  }

  int number() {
    return number;
  }

  Edition edition() {
    return edition;
  }

  Journey journey() {
    return journey;
  }

  LocalDate day(int after) {
    return first.plusDays(after);
  }

  List<Participation> members() {
    return List.copyOf(members.values());
  }

  void join(Participation who) {
    members.put(who.id(), who);
  }

  /** Those of the group among some, in the order in which they joined it. */
  List<Participation> among(Collection<Participation> some) {
    Set<UUID> ids = some.stream().map(Participation::id).collect(Collectors.toSet());
    return members.values().stream().filter(member -> ids.contains(member.id())).toList();
  }

  /** Those who passed a stage, in the order in which they did. */
  List<Participation> passed(String stage) {
    return passed.computeIfAbsent(stage, key -> new ArrayList<>());
  }

  /** This group's part of a total. */
  int share(int total) {
    return history.share(total, number);
  }

  /** This group's part of how many; all of those there where the history is silent. */
  int share(@Nullable Integer total, int there) {
    int part = total == null ? there : share(total);
    if (part > there) {
      throw new IllegalStateException(
          "The history of %s counts %d people in group %d where %d stand".formatted(
              history.practice(), part, number + 1, there));
    }
    return part;
  }
}
