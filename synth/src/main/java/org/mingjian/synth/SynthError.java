package org.mingjian.synth;

import org.mingjian.values.ErrorCode;

/// What can go wrong while a city is generated.
public enum SynthError implements ErrorCode {
  /// Somebody stopped the work: start it again.
  INTERRUPTED(8101, Category.CAPACITY),
  /// A part could not be made, mostly for want of memory: give more or use fewer threads.
  PART_FAILED(8102, Category.INTERNAL);

  private final int number;
  private final Category category;

  SynthError(int number, Category category) {
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
