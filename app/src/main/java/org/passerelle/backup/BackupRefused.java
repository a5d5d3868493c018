package org.passerelle.backup;

/** A backup or restore that was not begun, or not finished. The message is one sentence: what, where, how to mend. */
public final class BackupRefused extends RuntimeException {

  BackupRefused(String sentence) {
    super(sentence);
  }
}
