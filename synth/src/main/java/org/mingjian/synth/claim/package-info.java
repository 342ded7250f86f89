/// The rows a synthetic city consists of, before they are written anywhere.
@NullMarked
package org.mingjian.synth.claim;

import org.jspecify.annotations.NullMarked;
