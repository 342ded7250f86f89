/// Rule packs, an area's own tables, and the releases made of both.
@NullMarked
package org.mingjian.knowledge.pack;

import org.jspecify.annotations.NullMarked;
