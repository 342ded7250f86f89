import { read, type Reply } from '@/lib/api'

export type Seat = Reply<'/api/panel'>['rows'][number]

/** The cases one sits on. */
export async function seats(signal: AbortSignal): Promise<Seat[]> {
  return (await read('/api/panel', { signal })).value.rows
}
