package org.passerelle.programmes;

import org.passerelle.programmes.blueprint.Stage;

/** Keeps a stage shut although everything before it is passed, such as one that asks for a check. A part registers one. */
public interface StageGate {
  boolean mayOpen(Participation participation, Stage stage);
}
