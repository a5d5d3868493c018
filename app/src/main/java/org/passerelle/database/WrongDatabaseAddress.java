package org.passerelle.database;

/** The environment names a database in a way that cannot be meant. The message is one line: what, and how to write it. */
public final class WrongDatabaseAddress extends RuntimeException {

  WrongDatabaseAddress(String sentence) {
    super(sentence);
  }
}
