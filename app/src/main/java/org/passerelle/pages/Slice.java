package org.passerelle.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list.
 *
 * @param number of the page, from 1; one beyond the last is brought back to the last
 * @param size how many a page holds
 * @param total how many there are
 */
public record Slice(int number, int size, long total) {

  public Slice {
    if (size < 1 || total < 0) {
      throw new IllegalArgumentException("a slice holds at least one and counts from zero");
    }
    number = (int) Math.clamp((long) number, 1, Math.max(1, Math.ceilDiv(total, size)));
  }

  public int pages() {
    return Math.toIntExact(Math.max(1, Math.ceilDiv(total, size)));
  }

  public long offset() {
    return (number - 1L) * size;
  }

  /** Place of the first shown, from 1; 0 when there is none. */
  public long from() {
    return total == 0 ? 0 : offset() + 1;
  }

  public long to() {
    return Math.min(offset() + size, total);
  }

  /** The first, the last and those around this one; null stands for a gap. */
  public List<@Nullable Integer> shownPages() {
    var shown = new ArrayList<@Nullable Integer>();
    int previous = 0;
    for (int page = 1; page <= pages(); page++) {
      if (page == 1 || page == pages() || Math.abs(page - number) <= 1) {
        if (page - previous == 2) {
          shown.add(page - 1);
        } else if (page - previous > 2) {
          shown.add(null);
        }
        shown.add(page);
        previous = page;
      }
    }
    return shown;
  }
}
