/// Batches written by hand: for tests, worked examples of rules, and requests that hold one person.
@NullMarked
package org.mingjian.claims.draft;

import org.jspecify.annotations.NullMarked;
