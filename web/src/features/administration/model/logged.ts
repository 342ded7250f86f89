/** What a code of the log is called, or nothing where it is none. */
export type Said = (code: string) => string | undefined

/** Groups of words the codes of a reason stand in. */
export const GROUPS = ['administration.why', 'step', 'outcome', 'reason', 'command'] as const

/** A reason in words: what the program wrote is codes, one behind the other; what somebody wrote stays as it is. */
export function reasonOf(reason: string, said: Said): string {
  const words = reason.split(' ').map(said)
  return words.every((word) => word !== undefined) ? words.join(' · ') : reason
}

const KIND = /^([a-z-]+)\/(.+)$/

/** What was done something to, `case/12ab`, with what it is in words. */
export function subjectOf(subject: string, said: Said): string {
  const [, kind = subject, id = ''] = KIND.exec(subject) ?? []
  const word = said(kind)
  return word === undefined ? subject : `${word} ${id}`.trim()
}
