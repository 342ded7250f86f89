import type { Entry, Mark, Standing } from '../api/marks'

/** Accounts that stand against the others: what was ever accused or charged, below zero. */
const COUNTER = ['CLAIMED', 'PENALTY_CHARGED']

export const isCounter = (account: string) => COUNTER.includes(account)

/** A row of the ledger as it is read: what stood on the line it moves. */
export interface EntryRow extends Entry {
  id: string
  line: string
}

/** The line a place names: what stands behind its settlement. */
export function lineOf(place: string): string {
  return place.slice(place.indexOf('/') + 1)
}

/** The entries in the order they were made, each with an id of its own. */
export function entryRows(entries: readonly Entry[]): EntryRow[] {
  return entries.map((entry, index) => ({ ...entry, id: `${entry.caseId}-${entry.sequence}-${index}`, line: lineOf(entry.place) }))
}

/** The marks, each with an id of its own. */
export const markRows = (marks: readonly Mark[]) => marks.map((mark) => ({ ...mark, id: `${mark.caseId}-${mark.line}` }))

/** What the accounts come to: nothing, where the books are right. */
export function sumOf(balances: readonly Standing[]): { amountFen: number; fundFen: number } {
  return balances.reduce(
    (sum, one) => ({ amountFen: sum.amountFen + one.amountFen, fundFen: sum.fundFen + one.fundFen }),
    { amountFen: 0, fundFen: 0 },
  )
}

/** The accounts, those that stand against the others last. */
export function inOrder(balances: readonly Standing[]): Standing[] {
  return [...balances].sort((one, other) => Number(isCounter(one.account)) - Number(isCounter(other.account)))
}
