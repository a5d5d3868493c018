/** Lists of people on screen: upload, headings, a look at the first rows, progress and what was refused. */
@NullMarked
package org.passerelle.intake.imports.web;

import org.jspecify.annotations.NullMarked;
