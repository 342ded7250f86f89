export const words = {
  title: 'Figures',
  lastMonths: 'Last {count} months',
  audited: 'Settlements audited',
  detection: 'Detection rate',
  access: 'Access rate',
  unknown: 'Unknown',
  money: 'Money',
  month: 'Month',
  sum: 'Sum',
  findings: 'Findings',
  reminders: 'Reminders',
  kinds: { foundFen: 'Found', remindedFen: 'Reminded of', refusedFen: 'Refused', recoveredFen: 'Recovered' },
}
