/// The command line.
@NullMarked
package org.mingjian.cli;

import org.jspecify.annotations.NullMarked;
