package org.passerelle.intake.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.scope.Ids;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications on their way. Whoever holds the link or the code may go on with one. */
@Service
class Drafts {
  private final DraftRepository drafts;
  private final DraftKeys keys;
  private final DraftMail mail;
  private final Journal journal;
  private final InScope inScope;

  Drafts(DraftRepository drafts, DraftKeys keys, DraftMail mail, Journal journal, InScope inScope) {
    this.drafts = drafts;
    this.keys = keys;
    this.mail = mail;
    this.journal = journal;
    this.inScope = inScope;
  }

  /** What came of saving an answer. */
  sealed interface Saving {
    record Saved(Draft draft) implements Saving {}

    /** Another window saved meanwhile, or the application was sent; nothing was changed. */
    record Overtaken(Draft now) implements Saving {}
  }

  @Transactional
  Draft begin(UUID edition, String role, String language, Answers known) {
    Draft draft =
        new Draft(Ids.next(), edition, role, language, known, "", 1, journal.instant(), null);
    drafts.insert(draft, keys.codeHash(keys.code(draft.id())), journal.now());
    return draft;
  }

  @Transactional(readOnly = true)
  Optional<Draft> find(UUID id) {
    return drafts.find(id);
  }

  @Transactional(readOnly = true)
  Optional<Draft> withCode(String typed) {
    return drafts.withCode(keys.codeHash(typed));
  }

  /**
   * Puts one answer into the draft made from {@code version} of it; an empty answer takes the former one away. The public
   * may write no mail: what follows from the form is the system's deed.
   */
  Saving save(UUID id, int version, PersonFact fact, List<String> values, String language) {
    return inScope.call(
        Scope.system(Scope.current().network()), () -> put(id, version, fact, values, language));
  }

  private Saving put(UUID id, int version, PersonFact fact, List<String> values, String language) {
    Draft before = drafts.find(id).orElseThrow();
    Map<String, List<String>> given = new LinkedHashMap<>(before.answers().given());
    if (values.isEmpty()) {
      given.remove(fact.key());
    } else {
      given.put(fact.key(), List.copyOf(values));
    }
    if (!drafts.save(id, version, new Answers(given), fact.key(), language, journal.now())) {
      return new Saving.Overtaken(drafts.find(id).orElseThrow());
    }
    Draft after = drafts.find(id).orElseThrow();
    if (fact == PersonFact.EMAIL && !values.isEmpty() && drafts.noteLinkSent(id, journal.now())) {
      mail.sendLink(after);
    }
    return new Saving.Saved(after);
  }
}
