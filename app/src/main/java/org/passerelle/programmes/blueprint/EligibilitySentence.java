package org.passerelle.programmes.blueprint;

import java.util.Collection;
import java.util.Map;
import org.passerelle.pages.Texts;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.CountryCode;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.LanguageCode;
import org.passerelle.programmes.blueprint.yaml.Names;

/** Says in somebody's language whom a rule is for: in the programme's own words, or in the product's. */
public final class EligibilitySentence {
  private final Texts texts;

  public EligibilitySentence(Texts texts) {
    this.texts = texts;
  }

  public String of(EligibilityRule rule) {
    org.passerelle.programmes.blueprint.Texts own = rule.frame().because();
    if (own != null) {
      return own.in(texts.language());
    }
    Object[] arguments =
        rule.arguments().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .<Object>mapMulti(
                (argument, next) -> {
                  next.accept(argument.getKey());
                  next.accept(spoken(argument.getValue()));
                })
            .toArray();
    return texts.get("eligibility.rule." + rule.kind(), arguments);
  }

  private Object spoken(Object value) {
    return switch (value) {
      case Collection<?> several -> several.stream().map(this::spoken).toList();
      case LanguageCode language -> texts.formats().languageName(language.code());
      case CountryCode country -> texts.formats().countryName(country.code());
      case org.passerelle.programmes.blueprint.Texts own -> own.in(texts.language());
      case Cefr level -> level.label();
      case ResidenceGround ground -> word("eligibility.ground.", ground);
      case WorkingLife life -> word("eligibility.life.", life);
      case Gender gender -> word("eligibility.for.", gender);
      default -> value;
    };
  }

  private String word(String prefix, Enum<?> constant) {
    return texts.get(prefix + Names.inFile(constant.name()));
  }
}
