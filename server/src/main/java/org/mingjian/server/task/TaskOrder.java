package org.mingjian.server.task;

/// What a task is to be done on.
///
/// @param id of the task
/// @param wish `audit` or `import`
/// @param institution whose extract it must be; empty for any
/// @param upload hash of what was uploaded; empty where a folder was named
/// @param folder below the folder of extracts
/// @param name of the file that was uploaded
/// @param release id; empty, of tasks of older programs, for the one in force
record TaskOrder(
    String id,
    String wish,
    String institution,
    String upload,
    String folder,
    String name,
    String release) {
  boolean isImport() {
    return wish.equals("import");
  }
}
