package org.mingjian.synth.catalogue;

import org.mingjian.values.ErrorCode;

/// What can go wrong while the city's catalogues are read.
public enum CatalogueError implements ErrorCode {
  /// The jar was built without its resources: build it again.
  RESOURCE_MISSING(8001),
  /// A diagnosis names an item that the item table lacks: correct the resource.
  ITEM_UNKNOWN(8002);

  private final int number;

  CatalogueError(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Category category() {
    return Category.INTERNAL;
  }
}
