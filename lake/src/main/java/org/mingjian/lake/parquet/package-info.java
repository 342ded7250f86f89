/// Reads Parquet files of any writer, as the texts that would stand in CSV. Knows nothing of
/// tables.
@NullMarked
package org.mingjian.lake.parquet;

import org.jspecify.annotations.NullMarked;
