package org.mingjian.server.store;

import java.util.ArrayList;
import java.util.List;

/// Asks and what was told, as bytes. The order of the values stands in files and never changes: a
/// new one is another type of record.
final class AskForm {
  private AskForm() {}

  /// An ask and what was told, the latter sealed.
  record Sealed(AskRecord ask, byte[] told) {
    byte[] write() {
      return RecordBytes.empty()
          .text(ask.request())
          .instant(ask.received())
          .text(ask.areaPath())
          .text(ask.institution())
          .text(ask.infno())
          .text(ask.messageId())
          .text(ask.inputHash())
          .instant(ask.answered())
          .text(ask.release())
          .flag(ask.late())
          .flag(ask.judged())
          .bytes(ask.sealedBody())
          .bytes(told)
          .written();
    }

    static Sealed read(byte[] written) {
      return RecordBytes.read(written, bytes -> new Sealed(readAsk(bytes), bytes.bytes()));
    }
  }

  private static AskRecord readAsk(RecordBytes bytes) {
    return new AskRecord(
        bytes.text(),
        bytes.instant(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.instant(),
        bytes.text(),
        bytes.flag(),
        bytes.flag(),
        bytes.bytes(),
        List.of());
  }

  static byte[] writeTold(List<AskRecord.Told> all) {
    RecordBytes bytes = RecordBytes.empty().number(all.size());
    for (AskRecord.Told told : all) {
      bytes
          .text(told.warning())
          .text(told.finding())
          .text(told.rule())
          .text(told.visit())
          .text(told.line())
          .text(told.item())
          .text(told.doctor())
          .number(told.moneyFen())
          .flag(told.shown())
          .text(told.content())
          .text(told.detail());
    }
    return bytes.written();
  }

  static List<AskRecord.Told> readTold(byte[] written) {
    return RecordBytes.read(
        written,
        bytes -> {
          List<AskRecord.Told> all = new ArrayList<>();
          for (long left = bytes.number(); left > 0; left--) {
            all.add(told(bytes));
          }
          return all;
        });
  }

  private static AskRecord.Told told(RecordBytes bytes) {
    return new AskRecord.Told(
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.number(),
        bytes.flag(),
        bytes.text(),
        bytes.text());
  }
}
