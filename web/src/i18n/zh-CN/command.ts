export const words = {
  assign: '分派给…',
  suspend: '中止计时',
  resume: '恢复计时',
  extend: '延期',
  'leave-exemption': '设立豁免',
  'receive-money': '登记到账',
  'charge-penalty': '计收违约金',
  'pay-penalty': '登记违约金缴纳',
  delegate: '委托',
  toWhom: '选择办理人',
  nobody: '本单位没有可办理此环节的人员',
  giveTo: '确定分派',
}
