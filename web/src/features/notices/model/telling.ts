import type { Notice } from '../api/notices'

/** How loud a kind of notice is. */
export type Tone = 'bad' | 'warn' | 'good' | 'calm'

const TONES: Record<string, Tone> = {
  escalated: 'bad',
  'limit-passed': 'bad',
  'limit-today': 'bad',
  'limit-near': 'warn',
  asked: 'warn',
  'penalty-charged': 'warn',
  'refusal-was-paid': 'warn',
  'appeal-decided': 'good',
  'case-closed': 'good',
}

/** How loud a notice is. */
export const toneOf = (kind: string): Tone => TONES[kind] ?? 'calm'

/** Where a notice leads: to the letters of a case where it is about one, else to the case; nowhere without one. */
export function placeOf(notice: Pick<Notice, 'kind' | 'caseId'>): string {
  if (!notice.caseId) return ''
  return notice.kind === 'letter-issued' ? `/cases/${notice.caseId}/letters` : `/cases/${notice.caseId}`
}

/** Those of a page that were not read. */
export function unreadOf(rows: readonly Notice[], seen: ReadonlySet<string>): Notice[] {
  return rows.filter((row) => !row.read && !seen.has(row.id))
}
