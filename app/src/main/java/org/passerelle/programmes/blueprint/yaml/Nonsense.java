package org.passerelle.programmes.blueprint.yaml;

/** Thrown by a record whose values contradict each other; becomes a {@link Problem} at the record's place. */
public final class Nonsense extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String howToMend;

  public Nonsense(String what, String howToMend) {
    super(what);
    this.what = what;
    this.howToMend = howToMend;
  }

  @Override
  public String getMessage() {
    return what;
  }

  public String howToMend() {
    return howToMend;
  }
}
