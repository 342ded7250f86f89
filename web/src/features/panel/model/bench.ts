/** What happened to a case, as far as its panel goes. */
export interface Happened {
  event: string
  fields: unknown
}

/** Somebody who sits on a panel, or left it. */
export interface Member {
  account: string
  standing: 'left' | 'undeclared' | 'declared' | 'given'
  /** The outcome they are for; empty until they said so. */
  outcome: string
  /** Why they are for it, or why they left. */
  why: string
}

interface Fields {
  members?: string[]
  member?: string
  why?: string
  outcome?: string
  grounds?: { opinion?: string }
}

const NEW = { standing: 'undeclared', outcome: '', why: '' } as const

function after(bench: Member[], { event, fields }: Happened): Member[] {
  const { members = [], member = '', why = '', outcome = '', grounds } = fields as Fields
  const changed = (some: Partial<Member>) => bench.map((one) => (one.account === member && one.standing !== 'left' ? { ...one, ...some } : one))
  if (event === 'panel-seated') return [...bench.filter((one) => !members.includes(one.account)), ...members.map((account) => ({ account, ...NEW }))]
  if (event === 'no-conflict-declared') return changed({ standing: 'declared' })
  if (event === 'seat-left') return changed({ standing: 'left', why })
  if (event === 'opinion-given') return changed({ standing: 'given', outcome, why: grounds?.opinion ?? '' })
  // Whatever ends the step ends its panel.
  return event === 'outcome-given' ? [] : bench
}

/** The panel of a case as its file says: who was seated since the step began, and how far each is. */
export const benchOf = (timeline: readonly Happened[]): Member[] => timeline.reduce<Member[]>(after, [])

/** Who sits there still. */
export const sitting = (bench: readonly Member[]): string[] => bench.filter((one) => one.standing !== 'left').map((one) => one.account)

/** How many are for what, the most first. */
export function voicesOf(bench: readonly Member[]): { outcome: string; voices: number }[] {
  const voices = new Map<string, number>()
  for (const { outcome } of bench.filter((one) => one.standing === 'given')) voices.set(outcome, (voices.get(outcome) ?? 0) + 1)
  return [...voices].map(([outcome, count]) => ({ outcome, voices: count })).sort((one, other) => other.voices - one.voices)
}
