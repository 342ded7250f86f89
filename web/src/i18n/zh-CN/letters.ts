export const words = {
  title: '本案文书',
  toCase: '回到案件',
  number: '文号',
  kind: '种类',
  name: '名称',
  day: '制发日期',
  files: '下载',
  none: '本案还没有文书',
  noneText: '通知、要求说明和决定作出后，文书会自动制发并编号。',
  logged: '每次下载都会留痕。',
  kinds: { NOTICE: '告知书', REQUEST: '说明通知书', DECISION: '决定书' },
}
