/// Tables as columns: in memory, in spill files, in Parquet.
@NullMarked
package org.mingjian.lake.store;

import org.jspecify.annotations.NullMarked;
