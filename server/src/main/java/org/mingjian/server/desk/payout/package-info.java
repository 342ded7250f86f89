/// Settlements the fund is known to have paid.
@NullMarked
package org.mingjian.server.desk.payout;

import org.jspecify.annotations.NullMarked;
