import type { Colleague, Delegations } from '../api/delegations'
import type { Absence } from '../api/note'
import { contains } from '@/lib/areaPaths'
import type { Column } from '@/ui/column'

/** What somebody types before an absence is noted. */
export interface Draft {
  from: string
  to: string
  days: readonly [string, string] | null
  why: string
}

/** The columns of the list. */
export const COLUMNS: Column[] = [
  { key: 'state', title: 'delegations.state', kind: 'short', width: '90px' },
  { key: 'from', title: 'delegations.from', width: '190px' },
  { key: 'to', title: 'delegations.to', width: '190px' },
  { key: 'days', title: 'delegations.days', kind: 'short', width: '200px' },
  { key: 'why', title: 'delegations.why' },
  { key: 'noted', title: 'delegations.notedBy', kind: 'short', width: '170px' },
  { key: 'act', title: '', kind: 'short', width: '80px' },
]

/** Who can stand in for somebody: another with a role of theirs, who sees all that they see. */
export function standInsFor(from: string, people: readonly Colleague[]): Colleague[] {
  const away = people.find((one) => one.account === from)
  if (!away) return []
  const sees = (one: Colleague) => contains(one.areaPath, away.areaPath)
  return people.filter((one) => one.account !== from && sees(one) && one.roles.some((role) => away.roles.includes(role)))
}

/** What is to be noted; nothing while something is missing. */
export function absenceOf(draft: Draft): Absence | undefined {
  const [first, last] = draft.days ?? ['', '']
  const why = draft.why.trim()
  return draft.from && draft.to && first && last && why ? { from: draft.from, to: draft.to, first, last, why } : undefined
}

/** A person and their account. */
export function calledBy(names: Delegations['names'], account: string): string {
  const name = names[account]
  return name ? `${name} ${account}` : account
}
