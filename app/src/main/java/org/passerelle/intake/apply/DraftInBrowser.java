package org.passerelle.intake.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.passerelle.programmes.blueprint.Role;
import org.springframework.stereotype.Component;

/** The application that this browser has open. */
@Component
class DraftInBrowser {
  private final DraftKeys keys;
  private final Drafts drafts;
  private final Offers offers;

  DraftInBrowser(DraftKeys keys, Drafts drafts, Offers offers) {
    this.keys = keys;
    this.drafts = drafts;
    this.offers = offers;
  }

  /** What a page of an application needs. */
  record Opened(Draft draft, Offer offer, Role role, String code) {
    Questions questions() {
      return new Questions(role, draft.answers());
    }

    String path(String step) {
      return offer.applyPath(role) + "/" + step;
    }

    /** Where to go on after a question. */
    String after(String question) {
      return path(questions().after(question).map(asked -> asked.fact().key()).orElse("answers"));
    }
  }

  Optional<Opened> find(HttpServletRequest request) {
    return keys.inBrowser(request).flatMap(drafts::find).map(this::opened);
  }

  Optional<Opened> find(HttpServletRequest request, String programme, String role) {
    return find(request)
        .filter(opened -> opened.offer().blueprint().key().equals(programme) && opened.role().key().equals(role));
  }

  Opened opened(Draft draft) {
    Offer offer = offers.of(draft.edition());
    return new Opened(draft, offer, offer.blueprint().role(draft.role()), keys.code(draft.id()));
  }
}
