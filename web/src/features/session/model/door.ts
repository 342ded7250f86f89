/** Where somebody goes after the door: where they wanted to, if that is one of our pages. */
export function placeAfter(wanted: unknown): string {
  const isOurs = typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/login')
  return isOurs ? wanted : '/'
}

/** Kinds of characters a password must have three of. */
const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/]

/** What is wrong with a chosen password, by the name of its text; empty where nothing is. */
export function flawOf(old: string, chosen: string, again: string): string {
  if (chosen.length < 10 || KINDS.filter((kind) => kind.test(chosen)).length < 3) return 'session.weak'
  if (chosen === old) return 'session.same'
  return chosen === again ? '' : 'session.unlike'
}
