/// Figures of the desk: how rules fared, what is late, how much was looked at and what came of it.
@NullMarked
package org.mingjian.server.desk.figures;

import org.jspecify.annotations.NullMarked;
