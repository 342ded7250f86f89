import { read, type Reply } from '@/lib/api'

export type Waiting = Reply<'/api/cases'>

/** The cases that are before a panel. */
export async function waiting(signal: AbortSignal): Promise<Waiting> {
  return (await read('/api/cases', { query: { step: 'panel', size: '200' }, signal })).value
}
