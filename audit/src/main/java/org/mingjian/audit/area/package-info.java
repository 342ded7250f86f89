/// Which release judges which claims: by the areas they are of.
@NullMarked
package org.mingjian.audit.area;

import org.jspecify.annotations.NullMarked;
