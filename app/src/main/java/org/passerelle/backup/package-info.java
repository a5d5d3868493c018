/**
 * Everything an installation keeps, in one file and back: the tables under one snapshot, the keys, the files. Knows no
 * table by name. Touches the database as its owner, and the data directory.
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.passerelle.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
