/// Who works at the desk: organisations, accounts, roles, passwords and sessions.
@NullMarked
package org.mingjian.server.identity;

import org.jspecify.annotations.NullMarked;
