package org.passerelle.scope;

/** How far a scope sees into a network's records of people: the words row-level security knows. */
public enum Reach {
  /** Every organisation of the network. */
  NETWORK,
  /** The organisations named in the scope. */
  ORGANISATIONS,
  /** The records about one person. */
  PERSON,
  /** No record of any person: the public pages. */
  NOBODY
}
