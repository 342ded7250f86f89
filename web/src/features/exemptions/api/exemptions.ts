import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type Exemptions = Reply<'/api/exemptions'>
export type Exemption = Exemptions['rows'][number]

/** A page of what appeals left behind. */
export async function exemptions(query: Asked, signal: AbortSignal): Promise<Exemptions> {
  return (await read('/api/exemptions', { query, signal })).value
}
