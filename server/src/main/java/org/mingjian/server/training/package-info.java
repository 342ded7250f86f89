/// What the service does on an ordinary day, made up, so that the machine below it learns its code
/// before a hospital asks.
@NullMarked
package org.mingjian.server.training;

import org.jspecify.annotations.NullMarked;
