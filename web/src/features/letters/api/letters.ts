import { read, type Reply } from '@/lib/api'

export type Letter = Reply<'/api/cases/{id}/letters'>[number]

/** The letters a case sent, in order. */
export async function letters(id: string, signal: AbortSignal): Promise<Letter[]> {
  return (await read('/api/cases/{id}/letters', { parts: { id }, signal })).value
}
