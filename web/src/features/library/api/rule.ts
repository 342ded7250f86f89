import { read, type Reply } from '@/lib/api'

export type Rule = Reply<'/api/library/rules/{code}'>
export type Example = Rule['examples'][number]

/** A rule in full. */
export async function rule(code: string, signal: AbortSignal): Promise<Rule> {
  return (await read('/api/library/rules/{code}', { parts: { code }, signal })).value
}
