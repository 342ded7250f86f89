import type { ItemRow, RuleRow } from '../api/negativeList'

/** How a sum stands to that of peers. */
export interface AgainstPeers {
  /** So many times as much; nothing where peers are unknown or have none. */
  times: number | undefined
  tone: 'above' | 'below' | 'unknown'
}

const MUCH = 1.2

/** How an institution stands to its peers at a rule. */
export function againstPeers({ amountFen, peerMeanFen }: Pick<RuleRow, 'amountFen' | 'peerMeanFen'>): AgainstPeers {
  if (peerMeanFen == null) return { times: undefined, tone: 'unknown' }
  if (peerMeanFen === 0) return { times: undefined, tone: amountFen > 0 ? 'above' : 'below' }
  const times = amountFen / peerMeanFen
  return { times, tone: times >= MUCH ? 'above' : 'below' }
}

/** The items of a rule, what costs most first. */
export function itemsOf(rule: string, rows: readonly ItemRow[]): ItemRow[] {
  return rows.filter((row) => row.rule === rule).sort((one, other) => other.amountFen - one.amountFen)
}

/** How wide the bars of a sum and of its peers are, against the largest of all. */
export function widths(row: RuleRow, all: readonly RuleRow[]): { own: number; peers: number } {
  const most = Math.max(1, ...all.flatMap((one) => [one.amountFen, one.peerMeanFen ?? 0]))
  return { own: row.amountFen / most, peers: (row.peerMeanFen ?? 0) / most }
}
