/// PostgreSQL: our own or another's, its schema, and the one way to work in it.
@NullMarked
package org.mingjian.server.database;

import org.jspecify.annotations.NullMarked;
