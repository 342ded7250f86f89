/// Knowledge tables in columns: read from CSV, held, written as content of a release.
@NullMarked
package org.mingjian.knowledge.table;

import org.jspecify.annotations.NullMarked;
