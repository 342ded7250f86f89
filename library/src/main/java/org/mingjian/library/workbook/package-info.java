/// Spreadsheets as they come: what is in their cells, and what a file may not be.
@NullMarked
package org.mingjian.library.workbook;

import org.jspecify.annotations.NullMarked;
