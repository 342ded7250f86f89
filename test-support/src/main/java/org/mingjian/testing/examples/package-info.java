/// Runs the examples that every rule of the pack ships with.
@NullMarked
package org.mingjian.testing.examples;

import org.jspecify.annotations.NullMarked;
