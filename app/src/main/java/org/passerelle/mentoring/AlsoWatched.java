package org.passerelle.mentoring;

import java.util.Collection;
import java.util.UUID;
import org.passerelle.programmes.Edition;

/** Of whose papers the end is watched too, though they stand in no stage any more: people at work, for one. */
public interface AlsoWatched {
  /** Participations in an edition. */
  Collection<UUID> in(Edition edition);
}
