import { read, type Reply } from '@/lib/api'

/** A case without whose it is, and the version it was read at. */
export type BlindCase = Reply<'/api/panel/{id}'> & { tag: string }

export async function blindCase(id: string, signal: AbortSignal): Promise<BlindCase> {
  const answer = await read('/api/panel/{id}', { parts: { id }, signal })
  return { ...answer.value, tag: answer.version }
}
