/// The city's claims as rows of the national extract tables, and those rows as CSV.
@NullMarked
package org.mingjian.synth.output;

import org.jspecify.annotations.NullMarked;
