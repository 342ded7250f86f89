import type { Column } from '@/ui/column'

/** Names of what the list can be filtered by. */
export const FILTERS = ['institution'] as const

export const COLUMNS: Column[] = [
  { key: 'on', title: 'payouts.on', kind: 'short', width: '104px' },
  { key: 'institution', title: 'payouts.institution', width: '24%' },
  { key: 'settlement', title: 'payouts.settlement' },
  { key: 'voucher', title: 'payouts.voucher', width: '20%' },
  { key: 'noted', title: 'payouts.noted', kind: 'short', width: '150px' },
  { key: 'act', title: '', kind: 'short', width: '76px' },
]
