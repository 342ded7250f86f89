/// The institutions that speak to us, and how.
@NullMarked
package org.mingjian.server.register;

import org.jspecify.annotations.NullMarked;
