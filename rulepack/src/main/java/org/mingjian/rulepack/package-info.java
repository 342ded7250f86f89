/// The national rules and their knowledge, as resources.
@NullMarked
package org.mingjian.rulepack;

import org.jspecify.annotations.NullMarked;
