package org.mingjian.lake.assembly;

import org.mingjian.claims.AreaSettings;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.InstitutionLevels;
import org.mingjian.claims.ItemCode;
import org.mingjian.claims.VisitKinds;
import org.mingjian.lake.staging.Register;
import org.mingjian.lake.store.CodeKind;

/// What assembling needs to know of codes, by id: the dictionaries, the register, levels and kinds.
/// Safe for use by several threads.
public final class Codes {
  private final CodeDictionary[] dictionaries;
  private final boolean[] nationalItems;
  private final Register.Institution[] institutions;
  private final int[] areas;
  private final InstitutionLevels levels;
  private final VisitKinds kinds;

  /// Works on complete dictionaries, by ordinal of [CodeKind].
  public Codes(CodeDictionary[] dictionaries, Register register, AreaSettings settings) {
    levels = settings.levels();
    kinds = settings.kinds();
    this.dictionaries = dictionaries.clone();
    CodeDictionary items = dictionaries[CodeKind.ITEM.ordinal()];
    nationalItems = new boolean[items.size()];
    for (int id = 0; id < nationalItems.length; id++) {
      nationalItems[id] = ItemCode.isNational(items.code(id));
    }
    CodeDictionary codes = dictionaries[CodeKind.INSTITUTION.ordinal()];
    institutions = new Register.Institution[codes.size()];
    areas = new int[codes.size()];
    for (int id = 0; id < institutions.length; id++) {
      institutions[id] = register.find(codes.code(id));
      String area = institutions[id].area();
      areas[id] = Math.max(0, dictionaries[CodeKind.AREA.ordinal()].find(area));
    }
  }

  String text(CodeKind kind, int id) {
    return dictionaries[kind.ordinal()].code(id);
  }

  boolean isNational(int item) {
    return nationalItems[item];
  }

  int registerArea(int institution) {
    return areas[institution];
  }

  /// The level told by the settlement, the record of the visit or the register.
  int level(int settlement, int record, int institution) {
    return levels.of(
        text(CodeKind.OTHER, settlement),
        text(CodeKind.OTHER, record),
        institutions[institution].level());
  }

  /// Ordinal of the kind of a visit.
  int kind(int medical, int place, int institution, int[] beginAndEnd) {
    VisitKinds.Facts facts =
        new VisitKinds.Facts(
            text(CodeKind.MEDICAL, medical),
            text(CodeKind.OTHER, place),
            institutions[institution].type(),
            beginAndEnd[0],
            beginAndEnd[1]);
    return kinds.of(facts).ordinal();
  }
}
