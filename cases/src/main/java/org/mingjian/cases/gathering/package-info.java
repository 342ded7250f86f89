/// Which findings make up one case.
@NullMarked
package org.mingjian.cases.gathering;

import org.jspecify.annotations.NullMarked;
