/// What a rule says about a claim: findings, severities and their evidence.
@NullMarked
package org.mingjian.finding;

import org.jspecify.annotations.NullMarked;
