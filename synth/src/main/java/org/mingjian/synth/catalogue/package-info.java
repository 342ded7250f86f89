/// What the city's institutions charge and treat: items and diagnoses, read from resources.
@NullMarked
package org.mingjian.synth.catalogue;

import org.jspecify.annotations.NullMarked;
