package org.passerelle.employers.papers;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.passerelle.people.facts.WordList;
import org.passerelle.programmes.blueprint.ResidenceGround;

/**
 * For each legal status in one country, what the right to work is and which papers an employer asks to see. Information
 * for a first look, with the official pages it comes from; those decide.
 *
 * @param country ISO 3166-1 alpha-2; {@code EU} where the product has no file of that country
 * @param duties what the employer does whatever the status
 */
public record CountryPapers(
    String country, Map<ResidenceGround, Asked> byGround, List<String> duties, List<URI> sources) {
  private static final List<String> COUNTRIES = List.of("BE", "DE", "FR", "PL");
  private static final Map<String, CountryPapers> READ = new ConcurrentHashMap<>();

  /** @param right the key of a sentence, such as free, bound or after-4-months; @param papers keys of what to ask for */
  public record Asked(String right, List<String> papers) {}

  public static CountryPapers of(String country) {
    return READ.computeIfAbsent(COUNTRIES.contains(country) ? country : "EU", CountryPapers::read);
  }

  public Asked asked(ResidenceGround ground) {
    return Objects.requireNonNull(byGround.get(ground), ground::name);
  }

  private static CountryPapers read(String country) {
    Map<String, List<String>> lines =
        WordList.read(CountryPapers.class, country.toLowerCase(Locale.ROOT) + ".txt");
    Map<ResidenceGround, Asked> byGround = new java.util.EnumMap<>(ResidenceGround.class);
    for (ResidenceGround ground : ResidenceGround.values()) {
      List<String> line = lines.get(ground.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      if (line == null) {
        throw new IllegalStateException(country + " says nothing of " + ground);
      }
      byGround.put(ground, new Asked(line.getFirst(), line.subList(1, line.size())));
    }
    return new CountryPapers(
        country, byGround, lines.getOrDefault("employer", List.of()),
        lines.getOrDefault("sources", List.of()).stream().map(URI::create).toList());
  }
}
