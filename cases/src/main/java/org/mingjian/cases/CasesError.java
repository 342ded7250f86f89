package org.mingjian.cases;

import org.mingjian.values.ErrorCode;

/// What can be wrong with the material cases are decided by.
public enum CasesError implements ErrorCode {
  /// A calendar file cannot be read: mend the line named.
  CALENDAR(6001, Category.DATA),
  /// A procedure file cannot be read: mend the line named.
  PROCEDURE_FILE(6002, Category.DATA),
  /// A procedure can be read and takes a right away or leads nowhere: change what is named.
  PROCEDURE_FLAW(6003, Category.DATA),
  /// The events of a case do not follow from each other: the store is damaged, restore it.
  EVENTS(6004, Category.INTERNAL);

  private final int number;
  private final Category category;

  CasesError(int number, Category category) {
    this.number = number;
    this.category = category;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Category category() {
    return category;
  }
}
