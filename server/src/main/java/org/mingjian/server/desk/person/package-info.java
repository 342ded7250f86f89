/// Who works on cases beside whoever looks: whom a case can be given to.
@NullMarked
package org.mingjian.server.desk.person;

import org.jspecify.annotations.NullMarked;
