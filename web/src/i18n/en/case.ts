export const words = {
  title: 'Cases',
  limit: 'Limit',
  step: 'Step',
  what: 'What',
  amount: 'Amount',
}
