package org.mingjian.server.task;

import org.mingjian.server.desk.found.AuditOutput;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.values.MingjianException;

/// Brings the findings of a task to the desk. Stopped between two batches, it goes on there when it
/// is resumed.
record TaskImport(TaskQueue queue, TaskFolders folders, FindingImport importing) {
  /// Brings those of a task.
  ///
  /// @throws MingjianException [DeskError#INTERRUPTED] where somebody stopped it
  void run(TaskOrder order) {
    note(order, new AuditProgress("importing", 0, 0));
    AuditOutput output = AuditOutput.open(folders.of(order.id()).result());
    importing.bring(
        output, so -> note(order, new AuditProgress("importing", so.arrived(), so.arrived())));
    queue.end(order.id(), Task.State.DONE, "", -1);
  }

  private void note(TaskOrder order, AuditProgress at) {
    if (!queue.goesOn(order.id(), at)) {
      throw new MingjianException(DeskError.INTERRUPTED, "导入已停止 the import was stopped");
    }
  }
}
