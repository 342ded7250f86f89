/// What is kept in the tables: facts, events, asks with their warnings and what doctors say to
/// them, persons, clients. Every method works in its caller's transaction, and sees what its scope
/// allows. Statements are plain SQL, each in one place, run against a real PostgreSQL in tests.
@NullMarked
package org.mingjian.server.store;

import org.jspecify.annotations.NullMarked;
