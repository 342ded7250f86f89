export const words = {
  'first-review': '初审',
  verification: '复核',
  explanation: '医师说明',
  feedback: '机构反馈与申诉',
  'second-review': '复审',
  'second-appeal': '再申诉',
  panel: '专家合议',
  handling: '处理',
  recovery: '追回到账',
}
