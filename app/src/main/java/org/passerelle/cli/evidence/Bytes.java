package org.passerelle.cli.evidence;

/** Compares pieces of a file without making a text of them. */
final class Bytes {
  private Bytes() {}

  static boolean alike(byte[] one, int from, int length, byte[] other, int start, int size) {
    boolean alike = length == size;
    for (int i = 0; alike && i < length; i++) {
      alike = one[from + i] == other[start + i];
    }
    return alike;
  }
}
