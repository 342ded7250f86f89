/// What the service can be told, typed and checked at the start, and what can go wrong in it.
@NullMarked
package org.mingjian.server.settings;

import org.jspecify.annotations.NullMarked;
