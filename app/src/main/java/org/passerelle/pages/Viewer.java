package org.passerelle.pages;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, as far as its frame must know.
 *
 * @param name how the person is greeted; null while nobody has signed in
 * @param network the network whose pages these are, as people know it; null on an installation not yet set up
 * @param navigation what this viewer may go to, in order
 * @param language what the person once chose; null when unknown
 */
public record Viewer(
    Kind kind,
    @Nullable String name,
    @Nullable String network,
    ZoneId zone,
    List<NavEntry> navigation,
    @Nullable Language language) {

  public enum Kind {
    VISITOR,
    PARTICIPANT,
    STAFF
  }

  public Viewer {
    navigation = List.copyOf(navigation);
  }

  public static Viewer visitor(@Nullable String network, ZoneId zone) {
    return new Viewer(Kind.VISITOR, null, network, zone, List.of(), null);
  }

  public boolean signedIn() {
    return kind != Kind.VISITOR;
  }

  public List<Language> languages() {
    return kind == Kind.STAFF ? Language.forStaff() : Language.forPeople();
  }
}
