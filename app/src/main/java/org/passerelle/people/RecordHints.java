package org.passerelle.people;

import java.util.List;
import java.util.UUID;
import org.passerelle.people.RecordHint.Hint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything the parts have to say about a record. */
@Component
public class RecordHints {
  private final ObjectProvider<RecordHint> hints;

  RecordHints(ObjectProvider<RecordHint> hints) {
    this.hints = hints;
  }

  @Transactional(readOnly = true)
  public List<Hint> of(UUID person) {
    return hints.orderedStream().flatMap(hint -> hint.of(person).stream()).toList();
  }
}
