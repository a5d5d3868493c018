package org.passerelle.programmes.web;

import java.util.List;
import org.passerelle.programmes.BlueprintVersion;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;

/**
 * A programme as the network keeps it.
 *
 * @param latest the blueprint of its latest version
 * @param versions the latest first
 * @param editions the latest first
 */
public record ProgrammeSetUp(Blueprint latest, List<BlueprintVersion> versions, List<Edition> editions) {

  /** The version an edition keeps. */
  public BlueprintVersion versionOf(Edition edition) {
    return versions.stream()
        .filter(version -> version.id().equals(edition.blueprintVersion()))
        .findFirst()
        .orElseThrow();
  }
}
