/// The books of cases in the database: entries, and the marks that lines of settlements carry.
@NullMarked
package org.mingjian.server.desk.ledger;

import org.jspecify.annotations.NullMarked;
