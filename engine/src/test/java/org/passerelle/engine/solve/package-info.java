@NullMarked
package org.passerelle.engine.solve;

import org.jspecify.annotations.NullMarked;
