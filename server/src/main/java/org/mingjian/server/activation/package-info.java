/// Another release while serving: put down by a command, taken up by the service.
@NullMarked
package org.mingjian.server.activation;

import org.jspecify.annotations.NullMarked;
