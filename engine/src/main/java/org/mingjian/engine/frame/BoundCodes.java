package org.mingjian.engine.frame;

import org.mingjian.claims.Dictionaries;

/// What the dictionaries of a source mean to a program. Made once a source, read by all threads.
public final class BoundCodes {
  /// The item's class by its code's shape, by dictionary id: `X`, `Z`, `T`, `C`, `S` for services,
  /// or `?`.
  public final char[] shape;

  /// ICD-10 prefixes of the diagnoses.
  public final CodePrefixes.Bound diagnoses;

  /// ICD-9-CM-3 prefixes of the operations.
  public final CodePrefixes.Bound operations;

  /// Prefixes of the departments.
  public final CodePrefixes.Bound departments;

  /// The dictionaries themselves.
  public final Dictionaries dictionaries;

  private static final int[] NOT_YET = {};

  private final int[] item;
  private final ItemShapes shapes;

  // Few rules ask for these, and of one order mostly none.
  private volatile int[] generic = NOT_YET;
  private volatile int[] classification = NOT_YET;

  BoundCodes(Dictionaries dictionaries, ItemIndex items, Prefixes prefixes) {
    this.dictionaries = dictionaries;
    this.item = items.bind(dictionaries.items());
    this.shapes = new ItemShapes(dictionaries.items());
    this.shape = shapes.shape();
    this.diagnoses = prefixes.diagnoses().bind(dictionaries.diagnoses());
    this.operations = prefixes.operations().bind(dictionaries.operations());
    this.departments = prefixes.departments().bind(dictionaries.departments());
  }

  /// Ids of the generic drug (design §3, generic key), by dictionary id; equal ids mean one
  /// generic. The array stays this object's.
  public int[] generic() {
    int[] known = generic;
    if (known.length == 0) {
      known = shapes.generic();
      generic = known;
    }
    return known;
  }

  /// Ids of the class of drug (the first five characters of its code), by dictionary id; equal ids
  /// mean one class. Other items are of the class of their shape. The array stays this object's.
  public int[] classification() {
    int[] known = classification;
    if (known.length == 0) {
      known = shapes.classification();
      classification = known;
    }
    return known;
  }

  /// The program's id of a dictionary's item; 0 where no point names it.
  int item(int dictionaryId) {
    return item[dictionaryId];
  }
}
