package org.mingjian.server.task;

import org.mingjian.server.database.Database;
import org.mingjian.server.desk.file.BroughtFiles;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.file.FileType;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;

/// What somebody may have audited: a folder of the bureau's, or what their organisation uploaded.
record TaskSources(Extracts extracts, Database database, FileStore files) {
  /// The name a task goes by.
  ///
  /// @param upload hash; empty where a folder is named
  /// @param path of the folder
  /// @param name as asked for; may be empty
  /// @throws MingjianException [TaskError#TASK_REFUSED] where it may not be audited,
  ///   [TaskError#EXTRACT_REFUSED] where it lacks what an audit needs
  String name(Actor actor, String upload, String path, String name) {
    if (upload.isEmpty()) {
      if (actor.scope().institution().isPresent()) {
        throw Extracts.refused("自查须上传数据 a self-check is of what is uploaded");
      }
      ExtractGlance.require(extracts.find(path));
      return name.isEmpty() ? path : name;
    }
    FileType type = type(actor, upload);
    String called =
        switch (type) {
          case ZIP -> name.isEmpty() ? "extract.zip" : name;
          case CSV, PARQUET -> table(name);
          default -> throw Extracts.refused("不是数据表或压缩包 no table and no ZIP: " + upload);
        };
    ExtractGlance.require(files.find(upload), type, called);
    return called;
  }

  private FileType type(Actor actor, String upload) {
    return database
        .inScope(actor.scope(), sql -> BroughtFiles.brought(sql, upload, actor.account()))
        .orElseThrow(() -> Extracts.refused("没有上传过该文件 not uploaded: " + upload))
        .type();
  }

  /// A table is known by its name.
  private static String table(String name) {
    if (!name.matches("[A-Za-z0-9_.-]{1,80}\\.(csv|parquet)")) {
      throw Extracts.refused("单个数据表须给文件名 a table needs its name, as fee_list_d.csv: " + name);
    }
    return name;
  }
}
