import type { Book, Entry } from '../api/caseEntries'

/** What moved from one account to another at once, over all lines. */
export interface Booking {
  id: string
  at: string
  from: string
  to: string
  amountFen: number
  fundFen: number
}

/** The entries of a case as people read them: one for each move of an event, its lines summed, in the order they came. */
export function bookingsOf(entries: readonly Entry[]): Booking[] {
  const sums = new Map<string, Booking>()
  for (const { sequence, at, from, to, amountFen, fundFen } of entries) {
    const id = `${sequence} ${from} ${to}`
    const before = sums.get(id)
    sums.set(id, { id, at, from, to, amountFen: (before?.amountFen ?? 0) + amountFen, fundFen: (before?.fundFen ?? 0) + fundFen })
  }
  return [...sums.values()]
}

/** What stands in the accounts of each settlement; the counter accounts, which mirror them, left out. */
export function standingOf(books: readonly Book[]): Record<string, Book['balances']> {
  return Object.fromEntries(books.map((book) => [book.settlement, book.balances.filter((one) => one.amountFen > 0)]))
}
