/// The first pass of an import: rows are read, turned into numbers and thrown into spill files by
/// person.
@NullMarked
package org.mingjian.lake.staging;

import org.jspecify.annotations.NullMarked;
