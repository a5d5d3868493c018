package org.passerelle.programmes.blueprint;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.Code;
import org.passerelle.programmes.blueprint.yaml.Default;

/**
 * A programme as its file tells it.
 *
 * @param key in addresses and commands: small letters, digits and hyphens
 * @param version raised by whoever changes the file; an edition keeps the one it started with
 * @param languages offered to people; every text of the file is there in each of them
 * @param relationship null where nobody is paired
 * @param matching null where nobody is paired
 * @param hosting null where no company takes anybody
 * @param figures by which the programme says how it goes
 */
public record Blueprint(
    String key,
    @Default("1") @AtLeast(1) int version,
    Texts names,
    Texts summary,
    List<Language> languages,
    Organisation organisation,
    Editions editions,
    List<Role> roles,
    @Nullable Relationship relationship,
    @Nullable MatchingPlan matching,
    Outcomes outcomes,
    @Nullable FollowUps followUps,
    Warnings warnings,
    @Nullable Hosting hosting,
    List<OwnFigure> figures,
    Map<Word, Texts> words) {

  public Blueprint {
    languages = List.copyOf(languages);
    roles = List.copyOf(roles);
    figures = List.copyOf(figures);
    words = words.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(words));
  }

  /** Throws when the file names no such role: keys come from this blueprint alone. */
  public Role role(String role) {
    return findRole(role).orElseThrow(() -> new IllegalArgumentException("No role " + role + " in " + key));
  }

  public Optional<Role> findRole(String role) {
    return roles.stream().filter(one -> one.key().equals(role)).findFirst();
  }

  public Role seeker() {
    return role(paired().seeker());
  }

  public Role supporter() {
    return role(paired().supporter());
  }

  /** What people of a role come together for: a stage of its journey, or {@link #exchangeOf} beside it. */
  public Optional<Stage> gathering(String role, String key) {
    return findRole(role)
        .flatMap(one -> one.path().stage(key))
        .or(() -> exchangeOf(role).filter(exchange -> exchange.key().equals(key)));
  }

  /** Where those who give support meet each other; nothing for other roles. */
  public Optional<Stage> exchangeOf(String role) {
    return Optional.ofNullable(relationship)
        .filter(rules -> rules.supporter().equals(role))
        .map(Relationship::exchangeSessions)
        .map(Relationship.ExchangeSessions::asStage);
  }

  /** For parts that are reached only where a programme matches. */
  public MatchingPlan requireMatching() {
    if (matching == null) {
      throw new IllegalStateException(key + " matches nobody");
    }
    return matching;
  }

  private Relationship paired() {
    if (relationship == null) {
      throw new IllegalStateException(key + " pairs nobody");
    }
    return relationship;
  }

  /** The programme's own word, or nothing where the product's will do. */
  public Optional<Texts> word(Word word) {
    return Optional.ofNullable(words.get(word));
  }

  /**
   * @param country ISO 3166-1 alpha-2
   * @param ownName in the language of the place
   */
  public record Organisation(
      String name, @Nullable String ownName, @Code(Code.Standard.COUNTRY) String country, @Nullable URI site) {}

  /**
   * @param rolling whether people join and leave at any time
   * @param aYear how many begin in a year
   * @param places in one edition; null means no limit
   */
  public record Editions(boolean rolling, @Nullable @AtLeast(1) Integer aYear, @Nullable @AtLeast(1) Integer places) {}
}
