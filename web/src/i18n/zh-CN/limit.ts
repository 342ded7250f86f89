export const words = {
  overdue: '超期 {days} 天',
  today: '今日到期',
  soon: '剩 {days} 天',
  calm: '剩 {days} 天',
  escalated: '超期升级',
  escalatedText: '本环节已超过时限，已升级由上级限期办理；计入超期。',
  suspended: '中止中',
  OFFICIAL: '按国务院办公厅公布的节假日计算',
  PROVISIONAL: '所跨年度的节假日安排尚未公布，届时可能调整',
  UNKNOWN: '所跨年度没有节假日安排，仅按周末计算',
}
