import type { Visit } from '../api/claims'
import { daysBetween } from '@/lib/days'

/** A visit as a bar of the strip. Places and widths are shares of the whole, 0 to 100. */
export interface Bar {
  visit: Visit
  left: number
  width: number
  /** Which row it stands in, so that visits of the same days lie below each other. */
  row: number
}

/** A month of the strip. */
export interface Month {
  name: string
  left: number
  /** Whether its name stands before its line, since there is no room behind it. */
  isLast: boolean
}

const LEAST = 0.7
const MOST_ROWS = 4
/** Room a month's name needs, as a share of the whole. */
const ROOM = 7

/** Visits of a year side by side, each in the first row with room. */
export function barsOf(visits: readonly Visit[], from: string, to: string): Bar[] {
  const days = Math.max(1, daysBetween(from, to) + 1)
  const ends: number[] = []
  return [...visits]
    .sort((one, other) => one.begin.localeCompare(other.begin) || one.id.localeCompare(other.id))
    .map((visit) => {
      const left = Math.max(0, (daysBetween(from, visit.begin) / days) * 100)
      const width = Math.min(100 - left, Math.max(LEAST, ((daysBetween(visit.begin, visit.end || visit.begin) + 1) / days) * 100))
      const free = ends.findIndex((end) => end <= left)
      const row = free >= 0 ? free : Math.min(ends.length, MOST_ROWS - 1)
      ends[row] = Math.max(ends[row] ?? 0, left + width)
      return { visit, left, width, row }
    })
}

/** The first days of the months in a span. */
export function monthsOf(from: string, to: string): Month[] {
  const days = Math.max(1, daysBetween(from, to) + 1)
  const months: Month[] = []
  let at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
  while (at.toISOString().slice(0, 10) <= to) {
    const day = at.toISOString().slice(0, 10)
    const left = (daysBetween(from, day) / days) * 100
    if (day >= from) months.push({ name: day.slice(0, 7), left, isLast: left > 100 - ROOM })
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
  }
  return months
}
