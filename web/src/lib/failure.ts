/** Why a request was not answered as hoped. */
export class Failure extends Error {
  constructor(
    /** Of HTTP; 0 where the server was not reached. */
    readonly status: number,
    /** `MJ-4321` */
    readonly code: string,
    /** For people, in the language of the page; in both where the server was not told which. */
    readonly detail: string,
  ) {
    super(detail || code || String(status))
  }
}

/** Reads what a server says about a refusal. */
export async function failureOf(response: Response): Promise<Failure> {
  const text = await response.text()
  try {
    const problem = JSON.parse(text) as { code?: string; detail?: string }
    return new Failure(response.status, problem.code ?? '', problem.detail ?? '')
  } catch {
    return new Failure(response.status, '', '')
  }
}

/** As a failure, whatever was thrown. */
export function asFailure(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure(-1, '', thrown instanceof Error ? thrown.message : String(thrown))
}

/** What somebody wrote, in whatever language: it says nothing of where a half ends. */
const QUOTED = /“[^“”]*”/g
const CUT = '\u0000'
const BOTH = /^(.*[\u2e80-\u9fff\uff00-\uffef]\S*)\s+([\x20-\x7e\x00]+)$/s

const cutsIn = (text: string) => text.split(CUT).length - 1

/** Puts quotes back where they were cut out, in their order. */
const filled = (text: string, quotes: readonly string[]) => text.split(CUT).reduce((whole, part, index) => `${whole}${quotes[index - 1] ?? ''}${part}`)

/** The half of a sentence in both languages that a reader wants; the whole where it cannot be told apart. */
export function inLanguage(detail: string, locale: string): string {
  const quotes = detail.match(QUOTED) ?? []
  const halves = BOTH.exec(detail.replace(QUOTED, CUT))
  if (!halves?.[1] || !halves[2]) return detail
  const english = halves[2].replace(/ [A-Z]+(_[A-Z]+)*$/, '')
  const value = /: (.+)$/.exec(halves[2])
  if (locale === 'en') return filled(english, quotes.slice(cutsIn(halves[1])))
  return filled(value ? `${halves[1]}：${value[1]}` : halves[1], quotes)
}
