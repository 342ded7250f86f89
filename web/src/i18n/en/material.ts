export const words = {
  title: 'Material',
  kind: 'Kind of material',
  RECORD: 'Medical record',
  STATEMENT: 'Written statement',
  OTHER: 'Other evidence',
  VOUCHER: 'Proof of repayment',
  add: 'Add a file',
  count: '{count} there',
}
