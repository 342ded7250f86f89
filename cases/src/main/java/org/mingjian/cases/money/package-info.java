/// Where the money of cases stands, as double entries, and the marks that go back to settlements.
@NullMarked
package org.mingjian.cases.money;

import org.jspecify.annotations.NullMarked;
