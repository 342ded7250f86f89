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

  /// As [#read], without looking for flaws.
  static Procedure unchecked(List<Declaration> declarations) {
    List<SourceFile> files = new ArrayList<>();
    declarations.forEach(
        one -> files.add(new SourceFile(one.name(), one.text(), CasesError.PROCEDURE_FILE)));
    files.add(new SourceFile(NATIONAL, nationalText(), CasesError.PROCEDURE_FILE));
    return ProcedureReader.read(files);
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
