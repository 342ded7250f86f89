package org.mingjian.library.official;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column of an official workbook holds, told by its header with blanks left out. The first
/// role that takes a header counts.
enum ColumnRole {
  POINT_SEQUENCE("对应知识点序号"),
  SEQUENCE("序号"),
  CODE_COUNT(".*代码数量"),
  OBJECT_A(".*项目A名称"),
  CODE_A(".*项目A代码.*"),
  OBJECT_B(".*项目B名称"),
  CODE_B(".*项目B代码.*"),
  CODE("药品代码|(医用)?耗材代码.*|项目代码.*|中药饮片代码.*"),
  OBJECT("药品通用名|医疗服务项目名称|中药饮片名称|(医用)?耗材名称"),
  SEX("限定性别"),
  WINDOW("时间区间"),
  DAILY_MAX("单日上限数量"),
  TIMES("频次上限"),
  PERIOD_DAYS("周期[(（]天[)）]"),
  BASIS("逻辑依据.*"),
  /// Read by nobody: one sentence a rule, remarks, and what is stated elsewhere.
  IGNORED("检出逻辑|备注|是否为[0-9]{4}年医保目录内药品");

  private final Pattern header;

  ColumnRole(String header) {
    this.header = Pattern.compile(header);
  }

  static Optional<ColumnRole> of(String header) {
    return Arrays.stream(values())
        .filter(role -> role.header.matcher(header).matches())
        .findFirst();
  }
}
