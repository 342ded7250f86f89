/// Text files people write, and pointing at the place in them where something is wrong.
@NullMarked
package org.mingjian.knowledge.source;

import org.jspecify.annotations.NullMarked;
