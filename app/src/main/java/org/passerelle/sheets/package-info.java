/** Any list in or out as a spreadsheet: CSV and XLSX read row by row, written so that no cell can act. Touches only files. */
@ApplicationModule(displayName = "Sheets", allowedDependencies = {})
@NullMarked
package org.passerelle.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
