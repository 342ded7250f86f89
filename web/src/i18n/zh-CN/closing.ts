export const words = {
  CLEARED: '审核排除',
  LAPSED: '逾期未审，不予追究',
  APPEAL_UPHELD: '申诉成立',
  REFUSED: '已拒付',
  RECOVERED: '已追回',
  RECTIFIED: '责令改正',
  REFERRED: '移交协议处理或执法',
  REFUNDED: '已退费',
  CORRECTED: '数据已更正',
  NEW_RELEASE: '新版本不再命中',
  NOT_FOUND: '重新审核未再发现',
  EXEMPTED: '已豁免',
}
