/// The city's own knowledge tables, which nobody publishes nationally.
@NullMarked
package org.mingjian.synth.local;

import org.jspecify.annotations.NullMarked;
