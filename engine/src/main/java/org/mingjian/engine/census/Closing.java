package org.mingjian.engine.census;

import org.mingjian.claims.Dictionaries;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.finding.Phase;

/// What conclusions are drawn with.
///
/// @param releaseId the release that findings name
/// @param phase when it is judged
/// @param range windows that begin in it are judged
/// @param dictionaries what the ids of the batches mean
public record Closing(String releaseId, Phase phase, DayRange range, Dictionaries dictionaries) {}
