package org.passerelle.learning.web;

import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.messages.SignedLinks;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Addresses of course calendars that a phone follows without signing in. They tell times and rooms, no names. */
@Component
class CourseLinks {
  private static final String DEED = "course-calendar";
  private static final Period LIFE = Period.ofDays(400);
  private final SignedLinks links;

  CourseLinks(SignedLinks links) {
    this.links = links;
  }

  String calendar(UUID run, UUID person) {
    return links.address("/l/course-calendar/" + links.token(DEED, run, person, LIFE));
  }

  /** The run of a link and the scope in which to read it; empty when it is not ours or has run out. */
  Optional<Opened> open(String token) {
    return links.open(DEED, token)
        .map(link -> new Opened(
            link.subject(), new Scope(link.network(), Reach.PERSON, Set.of(), link.actor(), null, Set.of())));
  }

  record Opened(UUID run, Scope scope) {}

  String address(String path) {
    return links.address(path);
  }
}
