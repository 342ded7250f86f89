import { read, type Reply } from '@/lib/api'

export type Entry = Reply<'/api/settlements/{institution}/{settlement}/marks'>['entries'][number]

/** What was booked for a case in the books of its settlement, the latest first. */
export async function caseEntries(of: { id: string; institution: string; settlement: string }, signal: AbortSignal): Promise<Entry[]> {
  const { institution, settlement } = of
  const books = (await read('/api/settlements/{institution}/{settlement}/marks', { parts: { institution, settlement }, signal })).value
  return books.entries.filter((entry) => entry.caseId === of.id).reverse()
}
