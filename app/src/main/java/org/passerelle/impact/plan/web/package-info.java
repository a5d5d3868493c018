@NullMarked
package org.passerelle.impact.plan.web;

import org.jspecify.annotations.NullMarked;
