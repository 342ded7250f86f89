/** Words the audit and the libraries write in Chinese, and that are no names. What stands here is read in English by the words of the same name there. */
export const words = {
  period: { minute: '分钟', hour: '小时', day: '天', week: '周', month: '月', quarter: '季', year: '年', old: '岁', date: '日', time: '次' },
  layer: { nation: '国家', province: '省', city: '市', county: '县', area: '地区' },
  wasNot: { empty: '空', notNational: '项目编码不是国家编码', product: '数量乘单价不等于金额', counter: '药店柜台', online: '互联网诊疗' },
  insurance: { injury: '工伤保险', basic: '基本医疗保险' },
  kind: { inpatient: '住院', outpatient: '门诊', emergency: '急诊' },
  disease: '病种{code}',
  span: '{from}至{to}',
  atMost: '不超过{what}',
  after: '术后{what}',
  before: '术前{what}',
  more: '{list}等{count}项',
}
