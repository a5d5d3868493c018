package org.passerelle.programmes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.pages.Page;

/**
 * What a part of the product shows participants on their own first page: their next appointment, their duo. A part that
 * has something to show registers a bean; it is asked once for all parts of the person, in the participant's own scope.
 */
public interface MyCards {
  /** @param mine every part of one person in a programme; @return by participation, those with nothing to show left out */
  Map<UUID, List<MyCard>> of(List<Participation> mine, Page page);

  /**
   * An SQL condition that holds where {@code :person} of the network {@code :network} may have something to show. All parts
   * are asked with one statement, and only those are called that may.
   */
  String mayHaveSomething();

  /**
   * @param title in the page's language
   * @param template as a view name: {@code mentoring/myDuo}; it is given {@code page} and the model
   */
  record MyCard(Kind kind, String title, String template, Map<String, Object> model) {}

  /** Cards stand in this order. */
  enum Kind {
    SOMETHING_TO_DO,
    COMING,
    TO_KNOW
  }
}
