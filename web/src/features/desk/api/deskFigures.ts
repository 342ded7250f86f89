import { read, type Reply } from '@/lib/api'

export type DeskFigures = Reply<'/api/desk'>

/** How many cases are mine, due, overdue. */
export async function deskFigures(signal: AbortSignal): Promise<DeskFigures> {
  return (await read('/api/desk', { signal })).value
}
