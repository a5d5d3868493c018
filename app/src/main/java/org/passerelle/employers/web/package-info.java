/** Staff's pages of companies, vacancies, candidates and placements. */
@NullMarked
package org.passerelle.employers.web;

import org.jspecify.annotations.NullMarked;
