@NullMarked
package org.passerelle.impact.money.web;

import org.jspecify.annotations.NullMarked;
