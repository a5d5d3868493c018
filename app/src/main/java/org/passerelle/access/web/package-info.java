/** The pages of signing in, and those where administrators keep accounts, organisations, tokens and the network. */
@NullMarked
package org.passerelle.access.web;

import org.jspecify.annotations.NullMarked;
