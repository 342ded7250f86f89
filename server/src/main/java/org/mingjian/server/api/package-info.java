/// The base of the interface under `/api`: who may call what, sessions, errors, masking.
/// Controllers of others use what is public here; docs/designs/desk.md, "Server: identity", says
/// how.
@NullMarked
package org.mingjian.server.api;

import org.jspecify.annotations.NullMarked;
