package org.mingjian.audit;

/// Told how a run gets on; called from several threads at once.
public interface Progress {
  /// A listener that does not care.
  Progress SILENT =
      new Progress() {
        @Override
        public void judged(long lines) {}

        @Override
        public void writing() {}
      };

  /// So many more lines are judged.
  void judged(long lines);

  /// All are judged; the files are being written.
  void writing();
}
