package org.passerelle.intake.imports;

/** How the rows of a list fared; what was read is the sum of the other three. */
public record ImportCounts(int read, int accepted, int rejected, int duplicates) {
  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  ImportCounts plus(Fate fate) {
    return new ImportCounts(
        read + 1,
        accepted + (fate == Fate.ACCEPTED ? 1 : 0),
        rejected + (fate == Fate.REJECTED ? 1 : 0),
        duplicates + (fate == Fate.DUPLICATE ? 1 : 0));
  }
}
