package org.mingjian.engine.kernel;

/// Insurances as people read them. Source: code set `insutype` of the national interfaces.
final class InsuranceNames {
  private InsuranceNames() {}

  static String zh(String code) {
    return switch (code) {
      case "310" -> "职工基本医疗保险";
      case "320" -> "公务员医疗补助";
      case "330" -> "大额医疗费用补助";
      case "340" -> "离休人员医疗保障";
      case "350" -> "一至六级残疾军人医疗补助";
      case "360" -> "老红军医疗保障";
      case "370" -> "企业补充医疗保险";
      case "380" -> "新型农村合作医疗";
      case "390" -> "城乡居民基本医疗保险";
      case "391" -> "城镇居民基本医疗保险";
      case "392" -> "城乡居民大病医疗保险";
      case "399" -> "其他特殊人员医疗保障";
      case "410", "WORK_INJURY" -> "工伤保险";
      case "510", "MATERNITY" -> "生育保险";
      case "" -> "险种不明";
      default -> "险种" + code;
    };
  }
}
