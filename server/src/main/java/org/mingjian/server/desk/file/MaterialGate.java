package org.mingjian.server.desk.file;

import org.jooq.DSLContext;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseGate;
import org.mingjian.values.MingjianException;

/// Lets nobody put into the file of a case what their organisation did not bring, and nothing that
/// is no material.
public final class MaterialGate implements CaseGate {
  private static final int LONGEST_TITLE = 200;

  @Override
  public void check(DSLContext sql, CaseDesk.Wish wish) {
    if (wish.command() instanceof CaseCommand.Attach attach) {
      String hash = attach.material().hash();
      Uploads.Brought brought =
          Uploads.brought(sql, hash, wish.actor().person())
              .orElseThrow(() -> Uploads.notUploaded(hash));
      check(attach.material().title(), brought);
      Uploads.use(sql, hash, wish.actor().person());
    }
  }

  private static void check(String title, Uploads.Brought brought) {
    if (!brought.type().isMaterial()) {
      throw new MingjianException(
          FileError.WRONG_TYPE, "不能作为案件材料 no material of a case: " + brought.type().name());
    }
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new MingjianException(
          FileError.UPLOAD_REFUSED, "材料名称应为 1 至 200 字 a title of 1 to 200 characters: " + title);
    }
  }
}
