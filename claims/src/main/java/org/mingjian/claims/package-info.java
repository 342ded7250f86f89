/// Claims as columns: batches of persons with their visits, charge lines and diagnoses.
@NullMarked
package org.mingjian.claims;

import org.jspecify.annotations.NullMarked;
