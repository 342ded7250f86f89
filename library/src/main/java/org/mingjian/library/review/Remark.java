package org.mingjian.library.review;

/// Something in a library that a person should look at.
///
/// @param kind of it
/// @param where the point or rule it is about
/// @param text in words
public record Remark(Kind kind, String where, String text) {
  /// Kinds of remarks.
  public enum Kind {
    /// An override, a switch-off or a repeal of nothing, or a point of no use.
    DEAD("失效的条目"),
    /// Two points say different things of one code on the same days.
    OVERLAP("有效期重叠"),
    /// A code that a catalogue does not have.
    UNKNOWN_CODE("目录中没有的代码"),
    /// A lower layer publishes what an upper one has, without overriding it.
    CONTRADICTION("层级矛盾"),
    /// A rule that can never fire: its tables are empty.
    NEVER_FIRES("不会命中的规则"),
    /// A point whose day of publication is not known.
    UNDATED("公布日不详"),
    /// A point that a later publication of its rule did not restate.
    NOT_RESTATED("修订未重述");

    private final String zh;

    Kind(String zh) {
      this.zh = zh;
    }

    /// As people call it.
    public String zh() {
      return zh;
    }
  }
}
