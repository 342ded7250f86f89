package org.mingjian.cases.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingjian.cases.CasesError;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.values.MingjianException;

/// Reads procedures and refuses those no institution may be held to.
public final class Procedures {
  private static final String NATIONAL = "national.yaml";

  private Procedures() {}

  /// The procedure of the nation, for areas that declare none.
  public static Procedure national() {
    return read(List.of());
  }

  /// The procedure of an area: what it declares, over what the areas around it declare, over the
  /// nation's.
  ///
  /// @param declarations innermost area first; the nation's own file is added behind them
  /// @throws MingjianException [CasesError#PROCEDURE_FILE] with line and column, or
  ///   [CasesError#PROCEDURE_FLAW] with every flaw and the way to it
  public static Procedure read(List<Declaration> declarations) {
    Procedure procedure = unchecked(declarations);
    List<Flaw> flaws = ProcedureFlaws.of(procedure);
    if (!flaws.isEmpty()) {
      throw new MingjianException(
          CasesError.PROCEDURE_FLAW,
          "程序 "
              + procedure.area()
              + " 有 "
              + flaws.size()
              + " 处缺陷：\n"
              + flaws.stream().map(Flaw::text).collect(Collectors.joining("\n")));
    }
    return procedure;
  }

  /// Declarations with the nation's own behind them: all that a procedure's id hangs on, to be kept
  /// for as long as a case follows it.
  public static List<Declaration> whole(List<Declaration> declarations) {
    List<Declaration> whole = new ArrayList<>(declarations);
    whole.add(new Declaration(NATIONAL, nationalText()));
    return whole;
  }

  /// A procedure that was in force once, whatever this program says now. Flaws are not looked for:
  /// who was heard under it is heard to the end.
  ///
  /// @param whole as [#whole] gave it
  public static Procedure reread(List<Declaration> whole) {
    return ProcedureReader.read(
        whole.stream()
            .map(one -> new SourceFile(one.name(), one.text(), CasesError.PROCEDURE_FILE))
            .toList());
  }

  /// As [#read], without looking for flaws.
  static Procedure unchecked(List<Declaration> declarations) {
    return reread(whole(declarations));
  }

  private static String nationalText() {
    try (InputStream file = Procedures.class.getResourceAsStream(NATIONAL)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What an area declares.
  ///
  /// @param name its file in messages
  /// @param text YAML
  public record Declaration(String name, String text) {}
}
