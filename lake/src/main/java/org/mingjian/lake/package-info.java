/// Reads and writes claim extracts as files and tables.
@NullMarked
package org.mingjian.lake;

import org.jspecify.annotations.NullMarked;
