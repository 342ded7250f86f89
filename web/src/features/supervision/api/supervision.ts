import { read, type Reply } from '@/lib/api'

export type Supervision = Reply<'/api/supervision'>
export type Group = Supervision['rows'][number]

/** What is open and late, put together by area, institution, person or step. */
export async function supervision(by: string, signal: AbortSignal): Promise<Supervision> {
  return (await read('/api/supervision', { query: { by }, signal })).value
}
