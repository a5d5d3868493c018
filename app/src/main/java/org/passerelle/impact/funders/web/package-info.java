@NullMarked
package org.passerelle.impact.funders.web;

import org.jspecify.annotations.NullMarked;
