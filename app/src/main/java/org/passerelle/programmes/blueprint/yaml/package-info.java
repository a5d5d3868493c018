/**
 * Reads records from YAML, component by component, and remembers where each value stands in the file. Knows nothing
 * about programmes.
 */
@NamedInterface("yaml")
@NullMarked
package org.passerelle.programmes.blueprint.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
