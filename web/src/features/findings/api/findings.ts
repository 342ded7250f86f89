import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type Findings = Reply<'/api/findings'>
export type FindingRow = Findings['rows'][number]

/** A page of the list of findings. */
export async function findings(query: Asked, signal: AbortSignal): Promise<Findings> {
  return (await read('/api/findings', { query, signal })).value
}
