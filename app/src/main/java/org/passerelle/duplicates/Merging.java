package org.passerelle.duplicates;

import java.util.UUID;

/** What came of merging two records. */
public sealed interface Merging {
  record Merged(UUID merge) implements Merging {}

  record Refused(Why why) implements Merging {}

  /** Why two records stay two. */
  enum Why {
    /** Both are on their way in the same edition and role, and the second walks in a duo, which only people end. */
    OTHER_TOGETHER,
    /** Only the second is on its way in an edition that the first has left; the second is the one to keep. */
    OTHER_RUNNING,
    /** A part of one file belongs to an organisation that the acting account does not reach. */
    ELSEWHERE,
    /** One of them was merged before. */
    MERGED_BEFORE
  }
}
