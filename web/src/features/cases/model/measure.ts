/** What was measured and what is allowed, in words where the audit has them. */
export interface Measure {
  measured: string
  limit: string
}

/** A number without the zeros nobody needs: `36.350000` as `36.35`. */
export function plain(number: string | undefined): string {
  if (!number || !/^-?\d+\.\d+$/.test(number)) return number ?? ''
  return number.replace(/\.?0+$/, '')
}

/** The arguments of the wording say it for people; the columns say it for programs. */
export function measureOf(words: Record<string, string>): Measure {
  let said: Partial<Record<'measured' | 'limit', string>> = {}
  try {
    said = JSON.parse(words.message_args || '{}') as typeof said
  } catch {
    said = {}
  }
  const unit = words.unit ?? ''
  // A code that looks like a number, of an operation say, stays as the sentence has it.
  const isCode = (value: string) => !unit && Boolean(words.message?.includes(value))
  // The unit of a count is the period it is counted in: the sentence does not write it behind the number.
  const isCounted = (value: string) => Boolean(words.message) && ![value, plain(value)].some((one) => words.message?.includes(one + unit))
  const withUnit = (value: string) => (/^[\d.]+$/.test(value) && !isCode(value) ? `${plain(value)}${isCounted(value) ? '' : unit}` : value)
  return { measured: withUnit(said.measured || words.measured || ''), limit: withUnit(said.limit || words.limit || '') }
}
