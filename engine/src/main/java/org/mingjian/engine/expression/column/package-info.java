/// Typed columns that expressions are lowered to: each reads a block of rows at once, from the
/// arrays of a batch, without an object a row.
@NullMarked
package org.mingjian.engine.expression.column;

import org.jspecify.annotations.NullMarked;
