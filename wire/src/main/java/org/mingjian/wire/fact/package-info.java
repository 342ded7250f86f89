/// Facts: what hospitals report as done, in the form of the claims extract.
@NullMarked
package org.mingjian.wire.fact;

import org.jspecify.annotations.NullMarked;
