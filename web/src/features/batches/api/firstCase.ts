import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type Whole = Reply<'/api/cases/{id}'>
export type Action = Whole['actions'][number]

/** The largest case of a filter: what can be decided of it can be decided of the others. Nothing where there is none. */
export async function firstCase(filter: Asked, signal: AbortSignal): Promise<Whole | undefined> {
  const page = (await read('/api/cases', { query: { ...filter, sort: 'amount', size: '1' }, signal })).value
  const first = page.rows[0]
  return first ? (await read('/api/cases/{id}', { parts: { id: first.id }, signal })).value : undefined
}
