import { read, type Reply } from '@/lib/api'

/** A case with all its page needs, and the version it was read at. */
export type WholeCase = Reply<'/api/cases/{id}'> & { tag: string }
export type Action = WholeCase['actions'][number]
export type Held = WholeCase['findings'][number]
export type Happened = WholeCase['timeline'][number]

export async function wholeCase(id: string, signal?: AbortSignal): Promise<WholeCase> {
  const answer = await read('/api/cases/{id}', { parts: { id }, ...(signal ? { signal } : {}) })
  return { ...answer.value, tag: answer.version }
}
