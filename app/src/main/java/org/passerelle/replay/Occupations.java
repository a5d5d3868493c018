package org.passerelle.replay;

import java.util.List;
import java.util.Random;

/** What invented people do or wish to do, in ISCO-08 unit groups. */
final class Occupations {
  record Entry(String isco, String label) {}

  private static final List<Entry> ALL =
      List.of(
          new Entry("2512", "Software developer"),
          new Entry("2513", "Web developer"),
          new Entry("3512", "IT support"),
          new Entry("5120", "Cook"),
          new Entry("5131", "Waiter"),
          new Entry("9112", "Cleaner in offices"),
          new Entry("5321", "Health care assistant"),
          new Entry("2221", "Nurse"),
          new Entry("5311", "Child care worker"),
          new Entry("2411", "Accountant"),
          new Entry("3313", "Accounting associate"),
          new Entry("4110", "Office clerk"),
          new Entry("5223", "Shop assistant"),
          new Entry("7411", "Electrician"),
          new Entry("7126", "Plumber"),
          new Entry("7231", "Car mechanic"),
          new Entry("8322", "Driver"),
          new Entry("9333", "Warehouse worker"),
          new Entry("2142", "Civil engineer"),
          new Entry("2144", "Mechanical engineer"),
          new Entry("2341", "Primary school teacher"),
          new Entry("2166", "Graphic designer"),
          new Entry("5141", "Hairdresser"),
          new Entry("7531", "Tailor"));

  private Occupations() {}

  static Entry pick(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }
}
