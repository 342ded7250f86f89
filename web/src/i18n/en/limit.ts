export const words = {
  overdue: '{days} day over | {days} days over',
  today: 'due today',
  soon: '{days} day left | {days} days left',
  calm: '{days} day left | {days} days left',
  escalated: 'Escalated',
  escalatedText: 'The step passed its limit and somebody above has it now, with a limit of its own; it counts as overdue.',
  suspended: 'suspended',
  OFFICIAL: 'By the holidays announced by the State Council',
  PROVISIONAL: 'Holidays of that year are not announced yet; the day may change',
  UNKNOWN: 'No holidays known for that year; weekends only',
}
