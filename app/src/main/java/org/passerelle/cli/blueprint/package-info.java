/** Commands about blueprint files. They touch no database and start without the application. */
@NullMarked
package org.passerelle.cli.blueprint;

import org.jspecify.annotations.NullMarked;
