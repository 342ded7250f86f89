const DAY = 86_400_000
const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })
const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** The day in China at an instant, `2026-11-22`. */
export function dayOf(instant: Date): string {
  return SHANGHAI.format(instant)
}

/** An instant as people in China read it, `2026-11-22 16:30`. */
export function moment(iso: string): string {
  return iso ? MOMENT.format(new Date(iso)) : ''
}

/** Days from one to another, below zero where it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10)
}

/** How urgent something is. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'calm' | 'none'

const SOON = 3

/** How urgent a last day is, as seen from a day. */
export function urgency(limit: string | null | undefined, today: string): Urgency {
  if (!limit || limit.startsWith('9999')) return 'none'
  const left = daysBetween(today, limit)
  if (left < 0) return 'overdue'
  if (left === 0) return 'today'
  return left <= SOON ? 'soon' : 'calm'
}
