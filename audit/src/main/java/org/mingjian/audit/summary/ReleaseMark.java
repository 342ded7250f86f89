package org.mingjian.audit.summary;

import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.values.ContentHash;

/// The release a run judged by.
///
/// @param sha256 over its content; the first 16 digits are its id
/// @param areaCode whose it is
/// @param areaName the area's name
public record ReleaseMark(ContentHash sha256, String areaCode, String areaName) {
  /// The mark of a release.
  public static ReleaseMark of(Release release) {
    ReleaseArea area = release.area();
    return new ReleaseMark(release.sha256(), area.code().digits(), area.name());
  }

  /// The short name that findings carry.
  public String id() {
    return sha256.prefix(16);
  }

  /// Whether it is the nation's.
  public boolean isNation() {
    return areaCode.equals(ReleaseArea.NATION.code().digits());
  }
}
