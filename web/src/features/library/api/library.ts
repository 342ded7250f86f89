import { read, type Reply } from '@/lib/api'

export type Library = Reply<'/api/library'>
export type Table = Library['tables'][number]

/** The libraries as they are in force. */
export async function library(_: unknown, signal: AbortSignal): Promise<Library> {
  return (await read('/api/library', { signal })).value
}
