/// Letters to institutions: what they say, their numbers, and how they look on paper.
@NullMarked
package org.mingjian.server.desk.letter;

import org.jspecify.annotations.NullMarked;
