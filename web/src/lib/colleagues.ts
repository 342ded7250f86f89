import { read, type Reply } from '@/lib/api'

export type Colleague = Reply<'/api/colleagues'>['rows'][number]

/** Whom a case, or cases of a step, can be given to. */
export async function colleagues(of: { caseId?: string; step?: string }, signal: AbortSignal): Promise<Colleague[]> {
  return [...(await read('/api/colleagues', { query: { ...of }, signal })).value.rows]
}
