/// What people keep for themselves at the desk: opinions they write often, and views of lists.
@NullMarked
package org.mingjian.server.desk.template;

import org.jspecify.annotations.NullMarked;
