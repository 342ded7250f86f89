import type { Asked } from '@/lib/list'
import type { Column } from '@/ui/column'

/** Names of what the list can be filtered by. */
export const FILTERS = ['view', 'mine', 'step', 'institution', 'rule', 'month', 'least', 'sort', 'assignee', 'area'] as const

/** The steps of the procedure, in its order. */
export const STEPS = ['first-review', 'verification', 'explanation', 'feedback', 'second-review', 'second-appeal', 'panel', 'handling', 'recovery'] as const

/** What a list is narrowed by that no field of the form shows, in words by its name. */
export function narrowedBy(asked: Asked, t: (word: string, named: Record<string, string>) => string): Record<string, string> {
  const area = asked.area?.split('/').findLast((code) => code !== '')
  const person = asked.assignee
  return {
    ...(area ? { area: t('cases.inArea', { area }) } : {}),
    ...(person ? { assignee: person === '-' ? t('cases.ofNobody', {}) : t('cases.ofPerson', { person }) } : {}),
  }
}

/** What a list shows. */
export interface Shown {
  view: string
  sort: string
  ofHospital: boolean
  /** Whether it is the cases of somebody's hand: sorted by when they answered them, and by nothing else. */
  byHand: boolean
}

/** Where a case stands: when it was closed and as what, or its limit and step; of those somebody answered also when. */
function standing(list: Shown): Column[] {
  const answered: Column[] = list.byHand ? [{ key: 'answered', title: 'cases.answeredOn', kind: 'short', width: '104px', always: true }] : []
  const sort = list.byHand ? {} : { sort: true, sorted: list.sort !== 'amount' }
  const day: Column = { key: 'limit', title: list.view === 'closed' ? 'cases.closedOn' : 'cases.limit', kind: 'short', always: true, ...sort }
  if (list.view === 'closed') return [{ ...day, width: '112px' }, ...answered, { key: 'closing', title: 'cases.closing', width: '15%', always: true }]
  const step: Column = { key: 'step', title: 'cases.step' }
  return [{ ...day, width: '185px' }, ...answered, list.byHand ? { ...step, width: '110px' } : { ...step, kind: 'short', width: '172px' }]
}

/** The columns of the list, those that can be sorted by marked. */
export function columnsOf(list: Shown): Column[] {
  const sorting = !list.byHand
  const columns: Column[] = [
    ...standing(list),
    { key: 'verdict', title: 'cases.verdict', kind: 'short', width: '84px' },
    { key: 'rule', title: 'cases.rule', always: true },
    { key: 'institution', title: 'cases.institution', width: '20%' },
    { key: 'month', title: 'cases.month', kind: 'short', width: '76px' },
    { key: 'findings', title: 'cases.findings', kind: 'number', width: '64px' },
    { key: 'amount', title: 'cases.amount', kind: 'number', width: '126px', sort: sorting, sorted: sorting && list.sort === 'amount', always: true },
    { key: 'fund', title: 'cases.fund', kind: 'number', width: '126px' },
    { key: 'assignee', title: 'cases.assignee', kind: 'short', width: '110px' },
  ]
  return list.ofHospital ? columns.filter((column) => !['institution', 'assignee'].includes(column.key)) : columns
}
