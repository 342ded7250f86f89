export const words = {
  CLEARED: '审核排除',
  LAPSED: '逾期未审，不予追究',
  APPEAL_UPHELD: '申诉成立',
  REFUSED: '已拒付',
  RECOVERED: '已追回',
  REFERRED: '移交协议处理或执法',
}
