/// The pages of the desk, as files of this program; what they show comes from `/api`.
@NullMarked
package org.mingjian.server.pages;

import org.jspecify.annotations.NullMarked;
