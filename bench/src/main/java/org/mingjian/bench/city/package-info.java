/// The city the benchmark judges: as synthetic as any, but with as many item codes and knowledge
/// points as a province has.
@NullMarked
package org.mingjian.bench.city;

import org.jspecify.annotations.NullMarked;
