import { read, type Reply } from '@/lib/api'

export type Release = Reply<'/api/library'>

/** The release an audit goes by. */
export async function releaseInForce(_: unknown, signal: AbortSignal): Promise<Release> {
  return (await read('/api/library', { signal })).value
}
