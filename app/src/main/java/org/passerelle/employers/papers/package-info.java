/** For each legal status, which papers an employer asks for, by country. Reads its own data files, nothing else. */
@NullMarked
package org.passerelle.employers.papers;

import org.jspecify.annotations.NullMarked;
