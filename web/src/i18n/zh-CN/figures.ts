export const words = {
  title: '指标',
  lastMonths: '近 {count} 个月',
  audited: '结算审核率',
  detection: '检出率',
  access: '接入率',
  unknown: '未知',
  money: '资金',
  month: '月份',
  sum: '合计',
  findings: '疑点数',
  reminders: '提醒次数',
  kinds: { foundFen: '发现疑点金额', remindedFen: '提醒', refusedFen: '拒付', recoveredFen: '追回' },
}
