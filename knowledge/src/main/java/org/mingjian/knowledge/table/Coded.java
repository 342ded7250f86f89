package org.mingjian.knowledge.table;

import org.mingjian.knowledge.Values;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;

/// A column of texts, or of sets as their members joined by `;`. Each distinct one stands once, in
/// order of first appearance by row, so that equal columns are held and written alike.
final class Coded implements Values {
  private final Texts distinct;
  private final int[] numbers;

  /// Takes over the number of each row's text.
  Coded(Texts distinct, int[] numbers) {
    this.distinct = distinct;
    this.numbers = numbers;
  }

  /// Reads a column of so many rows.
  static Coded read(int rows, ContentReader in) {
    Coded column = new Coded(Texts.read(in), in.ints());
    if (column.numbers.length != rows) {
      throw ContentReader.damaged("一列有 " + column.numbers.length + " 行，应为 " + rows);
    }
    int count = column.count();
    for (int number : column.numbers) {
      if (number < 0 || number >= count) {
        throw ContentReader.damaged("没有第 " + number + " 个文字，共 " + count);
      }
    }
    return column;
  }

  @Override
  public int count() {
    return distinct.count();
  }

  @Override
  public int number(int row) {
    return numbers[row];
  }

  @Override
  public String text(int number) {
    return distinct.text(number);
  }

  /// The text of a row.
  String at(int row) {
    return distinct.text(numbers[row]);
  }

  void writeTo(ContentWriter out) {
    distinct.writeTo(out);
    out.ints(numbers);
  }
}
