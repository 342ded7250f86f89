/// The two libraries as people read them: the rules and the knowledge of the release in force.
@NullMarked
package org.mingjian.server.library;

import org.jspecify.annotations.NullMarked;
