/// The knowledge base: official points, local tables and the releases that bind them in time.
@NullMarked
package org.mingjian.knowledge;

import org.jspecify.annotations.NullMarked;
