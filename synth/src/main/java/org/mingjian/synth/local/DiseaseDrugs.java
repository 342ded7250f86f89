package org.mingjian.synth.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.synth.catalogue.Ailment;
import org.mingjian.synth.city.City;
import org.mingjian.synth.claim.Item;

/// Drugs allowed for each registered disease: what the city's doctors use for it, but for the
/// newest one of diabetes.
final class DiseaseDrugs {
  private DiseaseDrugs() {}

  static String of(City city) {
    Map<String, SortedSet<String>> byDisease = new TreeMap<>();
    for (Ailment ailment : city.ailments().chronic()) {
      SortedSet<String> codes =
          byDisease.computeIfAbsent(ailment.care().disease(), disease -> new TreeSet<>());
      ailment.care().drugs().stream().map(Item::code).forEach(codes::add);
      codes.add(city.items().get("lmwh").code());
    }
    byDisease.values().forEach(codes -> codes.remove(city.items().get("dapagliflozin").code()));
    List<String> rows = new ArrayList<>();
    rows.add("point_id,object,codes,disease,basis,source,valid_from,valid_to");
    byDisease.forEach((disease, codes) ->
        rows.add(
            String.join(
                ",",
                "SYN-disease_drug-" + rows.size(),
                "病种" + disease,
                String.join(";", codes),
                disease,
                "合成市门诊慢特病管理办法,合成数据,,")));
    return String.join("\n", rows) + "\n";
  }
}
