package org.mingjian.library.release;

import java.util.List;
import org.mingjian.knowledge.Release;

/// A release and what its maker must know.
///
/// @param release of the area
/// @param request it answers
/// @param workList points that want a person
public record BuiltRelease(Release release, ReleaseRequest request, List<WorkItem> workList) {
  /// Copies in.
  public BuiltRelease {
    workList = List.copyOf(workList);
  }
}
