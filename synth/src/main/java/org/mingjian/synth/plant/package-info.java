/// Violations and near misses planted into a city, by the rules' own parameters and points: one
/// small class per template.
@NullMarked
package org.mingjian.synth.plant;

import org.jspecify.annotations.NullMarked;
