/// An audit run: from an extract and a rule pack to findings files and reports.
@NullMarked
package org.mingjian.audit;

import org.jspecify.annotations.NullMarked;
