package org.mingjian.server.desk.file;

import org.jooq.DSLContext;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseGate;
import org.mingjian.values.LocalizedText;
import org.mingjian.values.MingjianException;

/// Lets nobody put into the file of a case what their organisation did not bring, and nothing that
/// is no material.
public final class MaterialGate implements CaseGate {
  private static final int LONGEST_TITLE = 200;

  @Override
  public void check(DSLContext sql, CaseDesk.Wish wish) {
    if (wish.command() instanceof CaseCommand.Attach attach) {
      String hash = attach.material().hash();
      BroughtFiles.Brought brought =
          BroughtFiles.brought(sql, hash, wish.actor().person())
              .orElseThrow(() -> BroughtFiles.notUploaded(hash));
      check(attach.material().title(), brought);
      BroughtFiles.use(sql, hash, wish.actor().person());
    }
  }

  private static void check(String title, BroughtFiles.Brought brought) {
    if (!brought.type().isMaterial()) {
      LocalizedText allowed = FileType.names(FileType.material());
      throw new MingjianException(
          FileError.WRONG_TYPE,
          ("材料“%1$s”是 %2$s，案件材料允许 %3$s"
                  + " the material “%1$s” is %2$s, allowed in a case are %4$s")
              .formatted(title, brought.type().name(), allowed.zh(), allowed.en()));
    }
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new MingjianException(
          FileError.UPLOAD_REFUSED,
          ("材料名称“%1$s”有 %2$d 字，应为 1 至 %3$d 字"
                  + " the title “%1$s” has %2$d characters, 1 to %3$d are wanted")
              .formatted(title, title.length(), LONGEST_TITLE));
    }
  }
}
