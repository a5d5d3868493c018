package org.passerelle.selection.web;

import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;

/** An edition and the blueprint it runs on. */
public record EditionRow(Edition edition, Blueprint blueprint) {}
