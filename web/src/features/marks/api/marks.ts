import { read, type Reply } from '@/lib/api'

export type Books = Reply<'/api/settlements/{institution}/{settlement}/marks'>
export type Mark = Books['marks'][number]
export type Entry = Books['entries'][number]
export type Standing = Books['balances'][number]

/** What cases left on the lines of a settlement, and its books. */
export async function marks(of: { institution: string; settlement: string }, signal: AbortSignal): Promise<Books> {
  return (await read('/api/settlements/{institution}/{settlement}/marks', { parts: of, signal })).value
}
