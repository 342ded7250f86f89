import { read, type Reply } from '@/lib/api'

export type Expert = Reply<'/api/experts'>['rows'][number]

/** Who can be seated. */
export async function experts(signal: AbortSignal): Promise<Expert[]> {
  return (await read('/api/experts', { signal })).value.rows
}
