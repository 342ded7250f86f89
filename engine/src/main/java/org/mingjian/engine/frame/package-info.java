/// What every kernel stands on: the view of a batch, the lines a slot asks for, and where outcomes
/// go.
@NullMarked
package org.mingjian.engine.frame;

import org.jspecify.annotations.NullMarked;
