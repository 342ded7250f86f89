export const words = {
  title: '案件',
  limit: '办理时限',
  step: '环节',
  what: '事项',
  amount: '涉及金额',
}
