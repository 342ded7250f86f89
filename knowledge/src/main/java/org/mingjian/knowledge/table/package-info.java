/// Knowledge tables in columns: reading them from CSV, holding them, writing them canonically.
@NullMarked
package org.mingjian.knowledge.table;

import org.jspecify.annotations.NullMarked;
