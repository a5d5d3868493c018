package org.passerelle.impact;

/** By what outcomes are held beside each other. */
public enum Grouping {
  EDITION("e.name", "e.opens_on"),
  ORGANISATION("h.name", "h.name"),
  PLACE("nullif(trim(p.place), '')", "p.place"),
  YEAR("extract(year from s.started_on)::text", "extract(year from s.started_on)");

  final String name;
  final String order;

  Grouping(String name, String order) {
    this.name = name;
    this.order = order;
  }
}
