@NullMarked
package org.passerelle.impact.trial.web;

import org.jspecify.annotations.NullMarked;
