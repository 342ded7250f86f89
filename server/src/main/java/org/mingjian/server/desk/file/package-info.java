/// Files people bring: how they come in parts, what they are, where they lie. Nothing of the web.
@NullMarked
package org.mingjian.server.desk.file;

import org.jspecify.annotations.NullMarked;
