@NullMarked
package org.passerelle.desk.web;

import org.jspecify.annotations.NullMarked;
