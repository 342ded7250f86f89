import { read, type Reply } from '@/lib/api'
import { Failure } from '@/lib/failure'

export type RuleText = Reply<'/api/library/rules/{code}'>

/** A rule as the release in force has it; nothing where that one does not know it any more. */
export async function ruleText(code: string, signal: AbortSignal): Promise<RuleText | undefined> {
  try {
    return (await read('/api/library/rules/{code}', { parts: { code }, signal })).value
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.status === 404) return undefined
    throw thrown
  }
}
