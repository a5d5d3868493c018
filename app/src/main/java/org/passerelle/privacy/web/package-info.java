@NullMarked
package org.passerelle.privacy.web;

import org.jspecify.annotations.NullMarked;
