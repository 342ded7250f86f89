import { read, type Reply } from '@/lib/api'

/** A finding in full. */
export type WholeFinding = Reply<'/api/findings/{id}'>

/** Reads a finding; with a reason, the person is named and the look is written down. */
export async function wholeFinding(id: string, reason: string, signal?: AbortSignal): Promise<WholeFinding> {
  return (await read('/api/findings/{id}', { parts: { id }, reason, ...(signal ? { signal } : {}) })).value
}
