@NullMarked
package org.passerelle.impact.comparison.web;

import org.jspecify.annotations.NullMarked;
