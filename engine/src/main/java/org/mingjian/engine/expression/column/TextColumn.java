package org.mingjian.engine.expression.column;

import java.util.function.Function;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.CodePrefixes;
import org.mingjian.finding.UndeterminedReason;

/// A text of each row as an int that stands for it.
///
/// @param domain where the ints have their meaning
/// @param ids writes the ints of rows
/// @param absence why an absent text makes a comparison undetermined
public record TextColumn(Domain domain, Ids ids, UndeterminedReason absence) {
  /// Writes the ints of rows.
  public interface Ids {
    /// Writes the int of each row to `out`.
    void read(Run run, Rows rows, int[] out);
  }

  /// What ints stand for.
  public interface Domain {
    /// One more than the greatest int.
    int size(BoundCodes codes);

    /// The text of an int.
    String text(BoundCodes codes, int id);

    /// Whether the int stands for no text.
    boolean isAbsent(BoundCodes codes, int id);

    /// A text as it is compared.
    default String normal(String text) {
      return text;
    }
  }

  /// The codes of a dictionary.
  public record Codes(Function<Dictionaries, CodeDictionary> dictionary) implements Domain {
    @Override
    public int size(BoundCodes codes) {
      return dictionary.apply(codes.dictionaries).size();
    }

    @Override
    public String text(BoundCodes codes, int id) {
      return dictionary.apply(codes.dictionaries).code(id);
    }

    @Override
    public boolean isAbsent(BoundCodes codes, int id) {
      return id == CodeDictionary.ABSENT;
    }

    @Override
    public String normal(String text) {
      return CodePrefixes.normal(text);
    }
  }

  /// The names of a dictionary's codes.
  ///
  /// @param optional whether a code may have none
  public record Names(Function<Dictionaries, CodeDictionary> dictionary, boolean optional)
      implements Domain {
    @Override
    public int size(BoundCodes codes) {
      return dictionary.apply(codes.dictionaries).size();
    }

    @Override
    public String text(BoundCodes codes, int id) {
      return dictionary.apply(codes.dictionaries).name(id);
    }

    @Override
    public boolean isAbsent(BoundCodes codes, int id) {
      return id == CodeDictionary.ABSENT || (optional && text(codes, id).isEmpty());
    }
  }
}
