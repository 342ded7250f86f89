import { change, read, type Reply } from '@/lib/api'
import { ownId } from '@/lib/text'

export type Template = Reply<'/api/opinion-templates'>['rows'][number]

/** Opinions somebody keeps for an outcome of a step, of their own and of their house. */
export async function templates(step: string, outcome: string, signal: AbortSignal): Promise<Template[]> {
  return (await read('/api/opinion-templates', { query: { step, outcome }, signal })).value.rows
}

/** Keeps an opinion as one's own. */
export async function keepTemplate(step: string, outcome: string, words: string): Promise<void> {
  const form = { step, outcome, name: words.slice(0, 20), words, shared: false }
  await change('put', '/api/opinion-templates/{id}', form, { parts: { id: ownId().replaceAll('-', '') }, version: '"0"' })
}
