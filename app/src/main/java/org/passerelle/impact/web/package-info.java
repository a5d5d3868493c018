@NullMarked
package org.passerelle.impact.web;

import org.jspecify.annotations.NullMarked;
