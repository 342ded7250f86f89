import type { Seat } from '../api/seats'
import type { Column } from '@/ui/column'

/** Where an expert stands on a case. */
export type Standing = 'undeclared' | 'open' | 'given'

/** First the declaration, then the opinion. */
export function standingOf(seat: Pick<Seat, 'declared' | 'opinion'>): Standing {
  if (seat.opinion) return 'given'
  return seat.declared ? 'open' : 'undeclared'
}

export const SEAT_COLUMNS: Column[] = [
  { key: 'limit', title: 'panel.limit', kind: 'short', width: '190px' },
  { key: 'rule', title: 'panel.rule' },
  { key: 'item', title: 'panel.item' },
  { key: 'amount', title: 'panel.amount', kind: 'number', width: '130px' },
  { key: 'standing', title: 'panel.standing', kind: 'short', width: '150px' },
]

/** Who fits an empty seat: three and no more, nobody twice. */
export function chooses(chosen: readonly string[], account: string, free: number): string[] {
  if (chosen.includes(account)) return chosen.filter((one) => one !== account)
  return chosen.length < free ? [...chosen, account] : [...chosen]
}
