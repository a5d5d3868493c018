/** The pages on which programmes are set up: blueprints brought, read and changed, editions opened on them. */
@NullMarked
package org.passerelle.programmes.web;

import org.jspecify.annotations.NullMarked;
