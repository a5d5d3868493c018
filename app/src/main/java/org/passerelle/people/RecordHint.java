package org.passerelle.people;

import java.util.List;
import java.util.UUID;

/**
 * What staff should know about somebody's record before they go on with it. A part that has something to say registers a
 * bean; it is asked in the running scope and transaction, with one statement when there is nothing to say.
 */
public interface RecordHint {
  List<Hint> of(UUID person);

  /**
   * @param textKey of a sentence for staff
   * @param arguments names and values
   * @param href where something can be done about it
   */
  record Hint(String textKey, List<Object> arguments, String href) {
    public Object[] named() {
      return arguments.toArray();
    }
  }
}
