export const words = {
  PROPOSED: '疑点待定',
  CONFIRMED: '认定违规',
  REFUSED: '拒付',
  TO_RECOVER: '应追回',
  RECOVERED: '已追回',
  CLEARED: '排除',
  RELEASED: '补付',
  RETURNED: '退回',
  REFERRED: '移交',
  PENALTY_DUE: '应缴违约金',
  PENALTY_PAID: '已缴违约金',
}
