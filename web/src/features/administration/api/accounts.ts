import { read, type Reply } from '@/lib/api'

type Line = Reply<'/api/accounts'>[number]
export type Account = Line & { id: string }

/** The accounts at work in one's area. */
export async function accounts(_: unknown, signal: AbortSignal): Promise<Account[]> {
  return (await read('/api/accounts', { signal })).value.map((one) => ({ ...one, id: one.account }))
}
