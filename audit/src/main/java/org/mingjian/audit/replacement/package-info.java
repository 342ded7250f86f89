/// What a history would have looked like had another release been in force.
@NullMarked
package org.mingjian.audit.replacement;

import org.jspecify.annotations.NullMarked;
