package org.mingjian.knowledge.pack;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A pack of one rule and two tables, of which a test may change a file.
record SmallPack(Map<String, String> files) implements PackFiles {
  static final String RULE =
      """
      code: MJ2025-067
      number: 67
      officialCode: ""
      name: {zh: 药品区分性别使用, en: Drug for one sex}
      class: 医疗类
      subclass: 药品合理使用类
      definition: {zh: 定义, en: definition}
      logic: {zh: 逻辑, en: logic}
      template: sex-limit
      parameters:
        days: {value: 15, unit: 日, source: 默认}
        kinds: {value: [A, B], unit: "", source: 默认}
      tables: [drug_sex]
      scenes: [OUTPATIENT]
      moments: [AFTER]
      insurance: []
      verdict: SUSPECTED
      area: TREATMENT
      subject: LINE
      fields: [setl_d.gend|mdtrt_d.gend]
      message: {zh: "{item}限{limit}", en: "{item} for {limit}"}
      basis: {document: 文件, clause: 一, from: 2023-05-15}
      status: sentence
      """;
  static final String TABLES =
      """
      tables:
        drug_sex:
          rule: 67
          localOnly: false
          items: DRUG
          meaning: {zh: 限性别, en: for one sex}
          columns:
            - {name: sex, type: sex, required: true, meaning: {zh: 性别, en: sex}}
        drug_max_days:
          rule: 9
          localOnly: true
          items: DRUG
          meaning: {zh: 天数, en: days}
          columns:
            - {name: max_days, type: integer, required: true, meaning: {zh: 天数, en: days}}
      """;
  static final String DRUG_SEX = "point_id,object,codes,sex\ns1,甲,X1,1\ns2,乙,X2,2\n";

  static SmallPack whole() {
    return new SmallPack(
        new TreeMap<>(
            Map.of(
                "tables.yaml", TABLES,
                "rules/MJ2025-067.yaml", RULE,
                "knowledge/drug_sex.csv", DRUG_SEX)));
  }

  SmallPack with(String path, String text) {
    Map<String, String> changed = new TreeMap<>(files);
    changed.put(path, text);
    return new SmallPack(changed);
  }

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public InputStream open(String path) {
    return new ByteArrayInputStream(files.get(path).getBytes(StandardCharsets.UTF_8));
  }
}
