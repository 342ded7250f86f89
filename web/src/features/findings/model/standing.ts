import type { FindingRow } from '../api/findings'

/** What can be asked for: findings that stand, those withdrawn, covered by an exemption, or held by another case already. */
export const STANDINGS = ['live', 'withdrawn', 'exempt', 'marked'] as const
export type Standing = (typeof STANDINGS)[number]

/** What the address asks for; nothing where it is no such word. */
export const askedStanding = (word: string | undefined): Standing | undefined => (word ? STANDINGS.find((one) => one === word) : 'live')

/** How a finding stands: the service also says why one was withdrawn. */
export function standingOf({ standing }: Pick<FindingRow, 'standing'>): Standing {
  return STANDINGS.find((one) => one === standing) ?? 'withdrawn'
}
