import { read, type Reply } from '@/lib/api'

/** What was booked for a case on one settlement. */
export type Book = Reply<'/api/cases/{id}/ledger'>['books'][number]
export type Entry = Book['entries'][number]

/** The books of a case, settlement by settlement. The version is what they are asked again by. */
export async function caseBooks(of: { id: string; version: number }, signal: AbortSignal): Promise<readonly Book[]> {
  return (await read('/api/cases/{id}/ledger', { parts: { id: of.id }, signal })).value.books
}
