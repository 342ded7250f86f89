/// The city over the national wire: its claims as the messages a hospital would have sent.
@NullMarked
package org.mingjian.synth.message;

import org.jspecify.annotations.NullMarked;
