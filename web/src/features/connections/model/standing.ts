import type { Connection } from '../api/connections'
import type { Column } from '@/ui/column'

export const FILTERS = ['days', 'show'] as const

/** Which institutions may be listed alone. */
export const SHOWS = ['connected', 'unconnected', 'silent'] as const

/** Days a list may look back. */
export const DAYS = ['7', '30', '90', '365'] as const
export const USUAL_DAYS = '30'

/** How an institution stands: who fell silent was connected once, and may have been in the days asked for. */
export function standingOf(one: Pick<Connection, 'connected' | 'silent'>): (typeof SHOWS)[number] {
  if (one.silent) return 'silent'
  return one.connected ? 'connected' : 'unconnected'
}

export const COLUMNS: Column[] = [
  { key: 'standing', title: 'connections.standing', kind: 'short', width: '90px' },
  { key: 'institution', title: 'connections.institution' },
  { key: 'area', title: 'connections.area', kind: 'short', width: '110px' },
  { key: 'via', title: 'connections.via', kind: 'short', width: '130px' },
  { key: 'lastReport', title: 'connections.lastReport', kind: 'short', width: '130px' },
  { key: 'lastAsk', title: 'connections.lastAsk', kind: 'short', width: '130px' },
]
