package org.mingjian.knowledge.table;

import java.util.ArrayList;
import java.util.List;

/// Lists of texts by row: all members one after the other, and where each row's begin.
final class SetColumn {
  private final IntColumn starts = new IntColumn();
  private final IntColumn members = new IntColumn();

  SetColumn() {
    starts.add(0);
  }

  /// Adds a member to the row being built.
  void addMember(int text) {
    members.add(text);
  }

  /// Whether the row being built has the member already.
  boolean hasMember(int text) {
    for (int i = starts.get(starts.size() - 1); i < members.size(); i++) {
      if (members.get(i) == text) {
        return true;
      }
    }
    return false;
  }

  /// Ends the row being built.
  void endRow() {
    starts.add(members.size());
  }

  int count(int row) {
    return starts.get(row + 1) - starts.get(row);
  }

  int member(int row, int index) {
    return members.get(starts.get(row) + index);
  }

  List<String> texts(int row, TextPool pool) {
    List<String> texts = new ArrayList<>(count(row));
    for (int i = 0; i < count(row); i++) {
      texts.add(pool.text(member(row, i)));
    }
    return List.copyOf(texts);
  }

  SetColumn inOrder(int[] rows) {
    SetColumn ordered = new SetColumn();
    for (int row : rows) {
      for (int i = 0; i < count(row); i++) {
        ordered.addMember(member(row, i));
      }
      ordered.endRow();
    }
    return ordered;
  }
}
