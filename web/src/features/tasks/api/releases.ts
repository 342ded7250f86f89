import { read, type Reply } from '@/lib/api'

export type Release = Reply<'/api/releases'>['rows'][number]

/** The releases an extract can be audited by, the one in force first. */
export async function releases(_: unknown, signal: AbortSignal): Promise<Release[]> {
  return [...(await read('/api/releases', { signal })).value.rows]
}
