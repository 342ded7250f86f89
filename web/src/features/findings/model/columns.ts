import type { Column } from '@/ui/column'

/** Names of what the list can be filtered by. */
export const FILTERS = ['month', 'verdict', 'rule', 'institution', 'item', 'doctor', 'least', 'standing', 'sort'] as const

/** The columns of the list, those that can be sorted by marked. */
export function columnsOf(sort: string, ofHospital: boolean): Column[] {
  const columns: Column[] = [
    { key: 'day', title: 'findings.day', kind: 'short', width: '96px', sort: true, sorted: sort === 'day', always: true },
    { key: 'verdict', title: 'findings.verdict', kind: 'short', width: '82px' },
    { key: 'rule', title: 'findings.rule', always: true },
    { key: 'institution', title: 'findings.institution', width: '17%' },
    { key: 'department', title: 'findings.department', width: '9%' },
    { key: 'item', title: 'findings.item', width: '15%' },
    { key: 'message', title: 'findings.message', width: '24%' },
    { key: 'amount', title: 'findings.amount', kind: 'number', width: '120px', sort: true, sorted: sort !== 'day', always: true },
    { key: 'fund', title: 'findings.fund', kind: 'number', width: '120px' },
  ]
  return ofHospital ? columns.filter((column) => column.key !== 'institution') : columns
}
