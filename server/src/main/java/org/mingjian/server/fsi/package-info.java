/// The national wire over HTTP: who is asking, what is asked, what is answered and by when.
@NullMarked
package org.mingjian.server.fsi;

import org.jspecify.annotations.NullMarked;
