/// The files of a run: findings as CSV, Parquet and workbook, put in place all at once.
@NullMarked
package org.mingjian.audit.output;

import org.jspecify.annotations.NullMarked;
