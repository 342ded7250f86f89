import { read, type Reply } from '@/lib/api'

export type Rules = Reply<'/api/library/rules'>
export type RuleRow = Rules['rows'][number]

/** The rules that hold a text. */
export async function rules(query: string, signal: AbortSignal): Promise<Rules> {
  return (await read('/api/library/rules', { query: { query }, signal })).value
}
