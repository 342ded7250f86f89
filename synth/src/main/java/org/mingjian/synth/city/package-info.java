/// The synthetic city: its institutions, its people and what brings them to a doctor.
@NullMarked
package org.mingjian.synth.city;

import org.jspecify.annotations.NullMarked;
