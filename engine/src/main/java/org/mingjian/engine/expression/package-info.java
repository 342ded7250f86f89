/// `template: expression`: rules an area writes in CEL, parsed and checked by dev.cel, lowered to
/// columns. Nothing is evaluated by dev.cel. See `docs/designs/expressions.md`.
@NullMarked
package org.mingjian.engine.expression;

import org.jspecify.annotations.NullMarked;
