import type { Held } from '../api/wholeCase'

/** The years an exemption lasts at most. */
export const MOST_YEARS = 3

/** The findings an exemption can be left for: each rule and item once, by the finding that claims most. */
export function exemptible(findings: readonly Held[]): Held[] {
  const kinds = new Map<string, Held>()
  for (const one of [...findings].filter((held) => !held.withdrawn).sort((a, b) => b.amountFen - a.amountFen)) {
    const kind = `${one.rule} ${one.item}`
    if (!kinds.has(kind)) kinds.set(kind, one)
  }
  return [...kinds.values()]
}

/** A day some years later; the last of February where there is no such day. */
export function yearsAfter(day: string, years: number): string {
  const [year = '', ...rest] = day.split('-')
  const later = `${Number(year) + years}-${rest.join('-')}`
  return later.endsWith('02-29') && new Date(later).getUTCDate() !== 29 ? later.replace('02-29', '02-28') : later
}

/** The days somebody is offered: from the day of the finding, a year from today on, never longer than allowed. */
export function daysOffered(held: Held | undefined, today: string): { from: string; until: string } {
  const from = held?.day && held.day < today ? held.day : today
  const most = yearsAfter(from, MOST_YEARS)
  const year = yearsAfter(today, 1)
  return { from, until: year < most ? year : most }
}

/** What is wrong with the days, by the name of its text; empty where nothing is. */
export function daysWrong(from: string, until: string): string {
  if (!from || !until) return 'cases.exempt.daysMissing'
  if (until < from) return 'cases.exempt.daysTurned'
  return until > yearsAfter(from, MOST_YEARS) ? 'cases.exempt.daysMany' : ''
}
