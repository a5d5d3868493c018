package org.passerelle.oversight;

/** A suggestion cannot be made again: facts it was made from went with a person who was erased. */
public final class NoLongerKept extends RuntimeException {}
