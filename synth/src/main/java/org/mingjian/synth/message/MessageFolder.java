package org.mingjian.synth.message;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.synth.output.CsvTable;

/// The messages of a city as files: `messages.jsonl`, one a line in the order they are sent;
/// `institutions.csv` as a service reads it; `told`, the part of the extract that messages carry;
/// `registers`, which none carries.
public final class MessageFolder {
  private static final int PROVINCE = 2;
  private static final int PREFECTURE = 4;

  private final Path folder;

  /// Writes into `folder`, which is made if absent.
  public MessageFolder(Path folder) {
    this.folder = folder;
  }

  /// Writes all files; returns the number of messages.
  ///
  /// @throws UncheckedIOException if a file cannot be written
  public int write(CityMessages messages) {
    try {
      Files.createDirectories(folder.resolve("told"));
      Files.createDirectories(folder.resolve("registers"));
      for (ExtractTable table : ExtractTable.values()) {
        write(messages, table);
      }
      writeInstitutions(messages.areas());
      return writeMessages(messages.inOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(CityMessages messages, ExtractTable table) {
    List<List<String>> lines = new ArrayList<>();
    messages.writeTold(table, lines::add);
    boolean register = table == ExtractTable.INSTITUTION_B || table == ExtractTable.DOCTOR_B;
    if (!lines.isEmpty()) {
      Path file =
          folder.resolve(register ? "registers" : "told").resolve(table.tableName() + ".csv");
      CsvTable.write(file, lines.getFirst(), lines.subList(1, lines.size()));
    }
  }

  private void writeInstitutions(Map<String, String> areas) {
    List<List<String>> rows = new ArrayList<>();
    areas.forEach((institution, area) -> rows.add(List.of(institution, path(area), "psn_no")));
    CsvTable.write(
        folder.resolve("institutions.csv"),
        List.of("institution", "area_path", "patient_ids"),
        rows);
  }

  private static String path(String area) {
    String province = area.substring(0, PROVINCE) + "0000";
    String prefecture = area.substring(0, PREFECTURE) + "00";
    return area.equals(prefecture)
        ? "/" + province + "/" + prefecture
        : "/" + province + "/" + prefecture + "/" + area;
  }

  private int writeMessages(List<CityMessage> messages) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("messages.jsonl"))) {
      for (CityMessage message : messages) {
        out.write(message.body());
        out.newLine();
      }
    }
    return messages.size();
  }
}
