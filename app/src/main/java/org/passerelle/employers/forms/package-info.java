/** What companies and staff fill in alike: vacancies, terms of work, answers. Reads forms, touches nothing else. */
@NullMarked
package org.passerelle.employers.forms;

import org.jspecify.annotations.NullMarked;
