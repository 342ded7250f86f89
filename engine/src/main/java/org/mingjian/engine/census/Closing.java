package org.mingjian.engine.census;

import org.mingjian.claims.Dictionaries;
import org.mingjian.engine.frame.Asked;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.RuleVariant;

/// What conclusions are drawn with.
///
/// @param releaseId the release that findings name
/// @param phase when it is judged
/// @param asked windows that begin on its days, of institutions in its areas, are judged
/// @param dictionaries what the ids of the batches mean
public record Closing(String releaseId, Phase phase, Asked asked, Dictionaries dictionaries) {
  /// Whether a window that begins on a day is judged by a variant of a rule.
  boolean isJudged(RuleVariant variant, int firstDay) {
    return asked.range().contains(firstDay)
        && variant.periods().stream().anyMatch(period -> period.contains(firstDay));
  }

  /// Whether institutions in the area with this id are judged. Those that are not are nobody's
  /// peers either: of them only the patients are known who went to one that is judged too.
  boolean isJudgedIn(int area) {
    return asked.areas().contains(area);
  }
}
