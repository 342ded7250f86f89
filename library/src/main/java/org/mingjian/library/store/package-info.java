/// The library as a folder: packs, records, imports.
@NullMarked
package org.mingjian.library.store;

import org.jspecify.annotations.NullMarked;
