/// Keeps what says who a person is out of sight: keyed hashes to compare by, ciphertext to read
/// back with the key.
@NullMarked
package org.mingjian.lake.protection;

import org.jspecify.annotations.NullMarked;
