package org.mingjian.audit.replacement;

/// What changes at an institution, or in one of its departments.
///
/// @param place which; of an institution the department is empty
/// @param sums findings and money
public record PlaceChange(Key place, ChangeSums sums) {
  /// An institution or a department of it, with names where they are known.
  public record Key(
      String institutionCode, String institutionName, String departmentCode, String departmentName)
      implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int institutions = institutionCode.compareTo(other.institutionCode);
      return institutions != 0 ? institutions : departmentCode.compareTo(other.departmentCode);
    }
  }
}
