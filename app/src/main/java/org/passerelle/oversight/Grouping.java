package org.passerelle.oversight;

/** By what people are compared in monitoring. None of it gives points anywhere. */
public enum Grouping {
  GENDER,
  AGE,
  LANGUAGE
}
