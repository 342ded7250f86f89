/// Delimited text as records of byte slices: bounded memory, physical line numbers, recovery after
/// damage. Knows nothing of tables.
@NullMarked
package org.mingjian.claims.csv;

import org.jspecify.annotations.NullMarked;
