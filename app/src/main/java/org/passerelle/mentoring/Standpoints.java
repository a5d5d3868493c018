package org.passerelle.mentoring;

import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.messages.SignedLinks;
import org.passerelle.messages.SignedLinks.Opened;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * Lets the two of a duo in: first it is proven that the duo is theirs, by the signature of a link or by what their own
 * scope sees; only then may they act upon it.
 */
@Component
public class Standpoints {
  private final SignedLinks links;
  private final Duos duos;
  private final CheckIns checkIns;
  private final InScope inScope;

  Standpoints(SignedLinks links, Duos duos, CheckIns checkIns, InScope inScope) {
    this.links = links;
    this.duos = duos;
    this.checkIns = checkIns;
    this.inScope = inScope;
  }

  /** What a link of ours lets its bearer do. The word stands in the address and is part of the signature. */
  public enum Deed {
    MEETING("meeting", Period.ofWeeks(3)),
    AGREEMENT("agreement", Period.ofWeeks(8)),
    CHECK_IN("check-in", Period.ofWeeks(5)),
    CLOSING("closing", Period.ofWeeks(13));

    private final String word;
    private final Period works;

    Deed(String word, Period works) {
      this.word = word;
      this.works = works;
    }

    public String word() {
      return word;
    }
  }

  /** The whole address of a link for one side. @param subject the duo, or the check-in for {@link Deed#CHECK_IN} */
  String link(Deed deed, UUID subject, UUID person, String language) {
    return links.page(deed.word, subject, person, deed.works, language);
  }

  /** Whoever bears this link; empty when it is none of ours, or has run out. */
  public Optional<Standpoint> ofLink(Deed deed, String token) {
    return links.open(deed.word, token)
        .map(opened -> inScope.call(Scope.system(opened.network()), () -> standpoint(deed, opened)));
  }

  /** The signed-in person's own place in a duo. @throws NotFound when it is not one of theirs */
  public Standpoint ofOneself(UUID duoId) {
    return ofOneself(duos.get(duoId));
  }

  /** The same, where the duo has been read already. */
  public Standpoint ofOneself(Duo duo) {
    Scope scope = Scope.current();
    if (scope.person() == null) {
      throw new NotAllowed();
    }
    return new Standpoint(scope.network(), duo.id(), duo, duo.sideOf(scope.person()), scope.requireAccount());
  }

  /** The signed-in person, asked in a check-in. @throws NotFound when it asks somebody else */
  public Standpoint ofOneselfAsked(UUID checkIn) {
    CheckIns.CheckIn asked = checkIns.get(checkIn);
    Standpoint oneself = ofOneself(asked.duo());
    if (oneself.side() != asked.side()) {
      throw new NotFound("check-in");
    }
    return new Standpoint(oneself.network(), checkIn, oneself.duo(), oneself.side(), oneself.account());
  }

  /** Does something from a standpoint, in one transaction. */
  public <T> T act(Standpoint standpoint, InScope.Work<T> work) {
    return inScope.call(standpoint.scope(), work);
  }

  private Standpoint standpoint(Deed deed, Opened opened) {
    Duo duo = duos.get(deed == Deed.CHECK_IN ? checkIns.get(opened.subject()).duo() : opened.subject());
    return new Standpoint(opened.network(), opened.subject(), duo, duo.sideOf(opened.actor()), null);
  }
}
