package org.passerelle.impact.plan;

/** With whom a programme's own people are held beside. Only lots earn the word effect. */
public enum Design {
  ALONE,
  COMPARISON,
  LOTS
}
