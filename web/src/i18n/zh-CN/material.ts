export const words = {
  title: '材料',
  kind: '材料类别',
  RECORD: '病历资料',
  STATEMENT: '书面说明',
  OTHER: '其他证明材料',
  VOUCHER: '退款凭证',
  add: '添加文件',
  count: '已有 {count} 份',
}
