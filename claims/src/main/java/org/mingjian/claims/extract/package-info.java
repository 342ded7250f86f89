/// The national extract tables: which columns they have, finding them in a folder, reading their
/// rows, and saying why a row cannot be used.
@NullMarked
package org.mingjian.claims.extract;

import org.jspecify.annotations.NullMarked;
