package org.mingjian.server.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Material;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.identity.Account;

/// What people of a demo put into files of cases: made up, but files as they are everywhere,
/// brought the way they are brought.
record DemoPapers(Uploads uploads) {
  private static final String NOTE = "演示用合成材料，并非真实病历或凭证 made up for a demo";
  private static final String PICTURE = ".png";
  private static final long MOST_BYTES = 1L << 30;
  private static final long MOST_MATERIAL_BYTES = 20 << 20;
  private static final int PART_BYTES = 8 << 20;

  /// Papers that lie where a service of the folder `data` looks for them.
  static DemoPapers in(Database database, Path data, Clock clock) {
    Uploads.Rules rules =
        new Uploads.Rules(MOST_BYTES, MOST_MATERIAL_BYTES, PART_BYTES, Duration.ofDays(1));
    return new DemoPapers(new Uploads(database, data.resolve("files"), rules, clock));
  }

  /// The material with the file that belongs to it, brought by `account`.
  Material brought(Account account, CaseFile file, Material wanted) {
    byte[] content =
        wanted.title().endsWith(PICTURE)
            ? SyntheticTrace.png(file.opening().caseId().hashCode())
            : SyntheticPage.pdf(wanted.title(), lines(file, wanted.kind()));
    return new Material(bring(account, wanted.title(), content), wanted.kind(), wanted.title());
  }

  /// Brings a file.
  ///
  /// @return its hash
  String bring(Account account, String name, byte[] content) {
    Uploads.Upload upload = uploads.begin(account.actor(), name, content.length);
    try (ByteArrayInputStream bytes = new ByteArrayInputStream(content)) {
      for (int part = 0; part < upload.parts(); part++) {
        byte[] some = bytes.readNBytes(upload.partBytes());
        uploads.put(account.actor(), upload.id(), part, new ByteArrayInputStream(some));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return uploads.end(account.actor(), upload.id()).hash();
  }

  private static List<String> lines(CaseFile file, String kind) {
    BlamedLine line = file.holdings().byId().firstEntry().getValue().finding().line();
    String place = "机构编码：" + file.opening().key().institution();
    String what = "结算 " + line.settlementId() + "  项目 " + line.itemCode() + "  日期 " + line.day();
    return kind.equals("VOUCHER")
        ? List.of(NOTE, place, what, "退回金额：" + yuan(file) + " 元", "收款：医疗保障基金账户（合成）")
        : List.of(
            NOTE,
            place,
            what,
            "主诉：反复不适三日。既往史：高血压十年，规律服药。",
            "查体：生命体征平稳，心肺腹未见明显异常。",
            "诊疗经过：结合症状与检查结果，当日予上述项目，已告知患者。",
            "医师：合成医师  审核：医保办");
  }

  private static String yuan(CaseFile file) {
    long fen = file.holdings().amount().totalFen();
    return String.format("%d.%02d", fen / 100, fen % 100);
  }
}
