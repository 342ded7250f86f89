/// The report a person reads: one HTML page that needs no network.
@NullMarked
package org.mingjian.audit.report;

import org.jspecify.annotations.NullMarked;
