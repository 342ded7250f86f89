package org.mingjian.claims.draft;

import java.util.HashMap;
import java.util.Map;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.Dose;
import org.mingjian.claims.ItemCode;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.VisitColumns;

/// Writes drafted lines into columns.
final class LineRows {
  private final LineColumns columns;
  private final Dictionaries dictionaries;

  LineRows(LineColumns columns, Dictionaries dictionaries) {
    this.columns = columns;
    this.dictionaries = dictionaries;
  }

  /// Writes the lines of visit `v`.
  void fill(int v, VisitColumns visits, SortedVisit drafted) {
    Map<String, Integer> prescriptions = new HashMap<>();
    int i = visits.firstLine[v];
    for (LineDraft line : drafted.lines()) {
      int settlement = drafted.settlementOf(line);
      columns.visit[i] = v;
      columns.settlement[i] = settlement < 0 ? -1 : visits.firstSettlement[v] + settlement;
      columns.cancels[i] =
          line.cancels.isEmpty() ? -1 : visits.firstLine[v] + drafted.lineOf(line.cancels);
      columns.prescription[i] =
          line.prescription.isEmpty()
              ? 0
              : prescriptions.computeIfAbsent(line.prescription, rx -> prescriptions.size() + 1);
      fillMoney(i, line);
      fillCodes(i, line);
      fillTimes(i, line);
      i++;
    }
  }

  private void fillMoney(int i, LineDraft line) {
    columns.quantity[i] = line.quantity;
    columns.unitPrice[i] = line.unitPrice;
    columns.amount[i] = line.amountFen();
    columns.inScopeAmount[i] = line.inScopeFen();
    columns.dose[i] = Dose.read(line.singleDose, line.doseFrequency);
    columns.supplyDays[i] = (short) line.supplyDays;
    columns.chargeCategory[i] = (byte) line.chargeCategory;
  }

  private void fillCodes(int i, LineDraft line) {
    CodeDictionary departments = dictionaries.departments();
    String item = ItemCode.normalise(line.itemCode);
    columns.item[i] = dictionaries.items().intern(item, line.itemName);
    columns.department[i] = departments.intern(line.departmentCode, line.departmentName);
    columns.executingDepartment[i] = departments.intern(line.executingCode, line.executingName);
    columns.doctor[i] = dictionaries.doctors().intern(line.doctorCode, line.doctorName);
    columns.flags[i] =
        (byte) (line.scope | (ItemCode.isNational(item) ? 0 : LineColumns.CODE_NOT_NATIONAL));
  }

  private void fillTimes(int i, LineDraft line) {
    columns.time[i] = line.second;
    columns.flags[i] |= line.dateOnly ? (byte) LineColumns.DATE_ONLY : 0;
    columns.uploadTime[i] = line.uploadSecond;
    columns.orderTime[i] = line.orderSecond;
  }
}
