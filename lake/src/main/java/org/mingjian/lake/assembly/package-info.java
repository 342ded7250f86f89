/// The second pass of an import: the rows of a partition are put together into visits, checked
/// against each other and ordered.
@NullMarked
package org.mingjian.lake.assembly;

import org.jspecify.annotations.NullMarked;
