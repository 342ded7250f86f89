/// The panel of experts: who sits on which case, and the case as they see it, without whose it is.
/// Nothing of the web.
@NullMarked
package org.mingjian.server.desk.panel;

import org.jspecify.annotations.NullMarked;
