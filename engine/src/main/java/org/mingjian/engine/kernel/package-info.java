/// The kernels: one class a template of the design's §5.
@NullMarked
package org.mingjian.engine.kernel;

import org.jspecify.annotations.NullMarked;
