package org.mingjian.engine.census;

import org.mingjian.claims.Dictionaries;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.RuleVariant;

/// What conclusions are drawn with.
///
/// @param releaseId the release that findings name
/// @param phase when it is judged
/// @param range windows that begin in it are judged
/// @param dictionaries what the ids of the batches mean
public record Closing(String releaseId, Phase phase, DayRange range, Dictionaries dictionaries) {
  /// Whether a window that begins on a day is judged by a variant of a rule.
  boolean isJudged(RuleVariant variant, int firstDay) {
    return range.contains(firstDay)
        && variant.periods().stream().anyMatch(period -> period.contains(firstDay));
  }
}
