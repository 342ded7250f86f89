/// What is kept, table by table.
@NullMarked
package org.mingjian.server.storage;

import org.jspecify.annotations.NullMarked;
