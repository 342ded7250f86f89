import type { Exemption } from '../api/exemptions'
import { dayBefore } from '@/lib/days'
import type { Column } from '@/ui/column'

/** Names of what the list can be filtered by. */
export const FILTERS = ['view', 'rule', 'institution'] as const

/** Where an exemption stands on a day. */
export type Standing = 'taken-back' | 'ended' | 'over' | 'coming' | 'in-force'

type Days = Pick<Exemption, 'from' | 'until' | 'last'>

/** Where an exemption stands: what ended before it began was taken back. */
export function standingOf(one: Days, today: string): Standing {
  if (one.last < one.from) return 'taken-back'
  if (one.last < today) return one.last < one.until ? 'ended' : 'over'
  return one.from > today ? 'coming' : 'in-force'
}

/** Whether there is anything left to end. */
export const canEnd = (one: Days, today: string) => ['coming', 'in-force'].includes(standingOf(one, today))

/** The day that takes an exemption back whole. */
export const dayToTakeBack = (one: Days) => dayBefore(one.from)

/** Where the findings stand that an exemption covers. */
export function coveredBy({ rule, institution, item }: Pick<Exemption, 'rule' | 'institution' | 'item'>) {
  return { path: '/findings', query: { standing: 'exempt', rule, institution, ...(item ? { item } : {}) } }
}

/** The columns of the list. */
export function columnsOf(ofHospital: boolean, mayEnd: boolean): Column[] {
  const columns: Column[] = [
    { key: 'standing', title: 'exemptions.standing', kind: 'short', width: '76px' },
    { key: 'institution', title: 'exemptions.institution', width: '15%' },
    { key: 'rule', title: 'exemptions.rule', width: '17%' },
    { key: 'item', title: 'exemptions.item', width: '12%' },
    { key: 'days', title: 'exemptions.days', kind: 'short', width: '96px' },
    { key: 'basis', title: 'exemptions.basis' },
    { key: 'from', title: 'exemptions.leftBy', kind: 'short', width: '124px' },
    { key: 'act', title: '', kind: 'short', width: '76px' },
  ]
  return columns.filter((column) => (column.key !== 'institution' || !ofHospital) && (column.key !== 'act' || mayEnd))
}
