package org.passerelle.engine.pairing;

import java.util.List;
import java.util.Map;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Place;

/** The shorter the journey, as a share of what both are willing to travel, the more; online only counts nothing. */
record Distance() implements Factor {
  @Override
  public String key() {
    return "distance";
  }

  @Override
  public String title() {
    return "Distance";
  }

  @Override
  public int usualWeight() {
    return 100;
  }

  @Override
  public List<String> cases() {
    return List.of("kilometres", "same-zone", "minutes", "online", "not-stated", "too-far");
  }

  @Override
  public int thousandths(Mentee mentee, Mentor mentor, RuleSettings settings) {
    return ofShare(settings.travel().shareOfLimit(mentee.profile().place(), mentor.profile().place()));
  }

  static int ofShare(double share) {
    return share <= 1 ? 1000 - (int) (share * 1000) : 0;
  }

  @Override
  public Told tell(Mentee mentee, Mentor mentor, RuleSettings settings) {
    Place a = mentee.profile().place();
    Place b = mentor.profile().place();
    double share = settings.travel().shareOfLimit(a, b);
    if (Double.isNaN(share)) {
      return Told.of("not-stated");
    }
    if (share > 1) {
      return Told.of(a.online() && b.online() ? "online" : "too-far");
    }
    double minutes = settings.travel().zoneMinutes(a.zone(), b.zone());
    if (minutes > 0) {
      return new Told("minutes", Map.of("minutes", new Fact.Count((int) minutes)));
    }
    if (a.point() != null && b.point() != null) {
      return new Told("kilometres", Map.of("km", new Fact.Kilometres(a.point().kmTo(b.point()))));
    }
    return Told.of("same-zone");
  }
}
