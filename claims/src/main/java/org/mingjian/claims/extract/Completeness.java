package org.mingjian.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lists what an extract lacks before a run can start.
final class Completeness {
  private final ExtractFolder folder;
  private final ExtractTerms terms;

  Completeness(ExtractFolder folder) {
    this.folder = folder;
    terms = new ExtractTerms(0, folder.has(ExtractTable.SETL_D));
  }

  /// One line for each missing table, and for each file that lacks or repeats columns.
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    addMissingTables(faults);
    for (ExtractFile file : folder.files()) {
      addFault(faults, file, "缺少列 missing columns", missing(file));
      addFault(faults, file, "列重复 repeated columns", file.repeated());
    }
    if (!faults.isEmpty()) {
      folder.damaged().forEach(damage -> faults.add(damage.text().zh() + " " + damage.text().en()));
    }
    return faults;
  }

  private void addMissingTables(List<String> faults) {
    if (!folder.has(ExtractTable.FEE_LIST_D)) {
      faults.add("缺少表 missing table: fee_list_d 费用明细表");
    }
    if (!terms.withSettlements() && !folder.has(ExtractTable.MDTRT_D)) {
      faults.add("缺少表 missing table: setl_d 或 or mdtrt_d 结算表或就诊表");
    }
  }

  private static void addFault(
      List<String> faults, ExtractFile file, String what, List<String> columns) {
    if (!columns.isEmpty()) {
      faults.add(
          file.table().tableName()
              + " ("
              + file.name()
              + ") "
              + what
              + ": "
              + String.join(", ", columns));
    }
  }

  private List<String> missing(ExtractFile file) {
    List<String> result = new ArrayList<>();
    for (ExtractColumn column : file.table().columns()) {
      if (terms.isMandatory(column) && !file.has(column)) {
        result.add(column.name());
      }
    }
    for (List<ExtractColumn> group : file.table().alternatives()) {
      if (group.stream().noneMatch(file::has)) {
        result.add(group.stream().map(ExtractColumn::name).collect(Collectors.joining("|")));
      }
    }
    return result;
  }
}
