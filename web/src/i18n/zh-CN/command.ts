export const words = {
  assign: '分派给…',
  suspend: '中止计时',
  resume: '恢复计时',
  extend: '延期',
  delegate: '委托',
}
