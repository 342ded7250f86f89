/// Runs the examples that every rule of the pack ships with.
@NullMarked
package org.mingjian.audit.example;

import org.jspecify.annotations.NullMarked;
