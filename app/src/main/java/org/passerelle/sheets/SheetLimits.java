package org.passerelle.sheets;

/**
 * What a file may hold at most, so that a small upload cannot fill the memory.
 *
 * @param unpackedBytes of all parts of an XLSX together
 * @param sharedTextBytes of the one XLSX part that is kept in memory
 */
public record SheetLimits(long fileBytes, long unpackedBytes, long sharedTextBytes, int rows, int columns, int cellCharacters) {
  public static final SheetLimits USUAL = new SheetLimits(100L << 20, 512L << 20, 64L << 20, 1_048_576, 500, 32_767);
}
