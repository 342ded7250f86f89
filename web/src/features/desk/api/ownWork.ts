import { read, type Reply } from '@/lib/api'

export type OwnWork = Reply<'/api/desk/figures'>
export type Waiting = OwnWork['steps'][number]

/** What somebody did, and what waits where they act. */
export async function ownWork(signal: AbortSignal): Promise<OwnWork> {
  return (await read('/api/desk/figures', { signal })).value
}
