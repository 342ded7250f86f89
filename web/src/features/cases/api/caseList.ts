import { read, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type CaseList = Reply<'/api/cases'>
export type CaseRow = CaseList['rows'][number]

/** A page of the list of cases. */
export async function caseList(query: Asked, signal: AbortSignal): Promise<CaseList> {
  return (await read('/api/cases', { query, signal })).value
}
