import { read, type Reply } from '@/lib/api'

export type RuleRecord = Reply<'/api/rules/{code}/record'>

/** How a rule's findings fared. */
export async function record(code: string, signal: AbortSignal): Promise<RuleRecord> {
  return (await read('/api/rules/{code}/record', { parts: { code }, signal })).value
}
