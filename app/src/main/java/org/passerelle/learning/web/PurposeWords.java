package org.passerelle.learning.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.passerelle.learning.Hours;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hours by purpose, each purpose called as the person's programmes call it. */
@Component
class PurposeWords {
  private final Hours hours;
  private final Editions editions;

  PurposeWords(Hours hours, Editions editions) {
    this.hours = hours;
    this.editions = editions;
  }

  /** @param parts every part of the person in a programme */
  @Transactional(readOnly = true)
  public Map<String, BigDecimal> hours(UUID person, Collection<Participation> parts, Language language) {
    Map<String, String> names = names(parts, language);
    Map<String, BigDecimal> named = new LinkedHashMap<>();
    hours.of(person).forEach((purpose, count) -> named.merge(names.getOrDefault(purpose, purpose), count, BigDecimal::add));
    return named;
  }

  private Map<String, String> names(Collection<Participation> parts, Language language) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Participation part : parts) {
      editions.blueprint(part.edition()).role(part.role()).journey().forEach(stage -> {
        if (stage instanceof Stage.Training training) {
          names.put(training.key(), training.names().in(language));
          training.sections().forEach(section -> names.put(section.key(), section.names().in(language)));
        }
      });
    }
    return names;
  }
}
