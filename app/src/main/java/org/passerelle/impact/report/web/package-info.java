@NullMarked
package org.passerelle.impact.report.web;

import org.jspecify.annotations.NullMarked;
