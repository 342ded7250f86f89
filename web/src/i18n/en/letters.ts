export const words = {
  title: 'Letters of the case',
  toCase: 'To the case',
  number: 'Number',
  kind: 'Kind',
  name: 'Title',
  day: 'Issued',
  files: 'Download',
  none: 'No letters yet',
  noneText: 'Letters are written and numbered by themselves once somebody is told, asked or a decision is made.',
  logged: 'Each download is written down.',
  kinds: { NOTICE: 'Notice', REQUEST: 'Request to explain', DECISION: 'Decision' },
}
