import { useI18n } from 'vue-i18n'

/** Words of a language, by their names. */
interface Words {
  [name: string]: string | Words
}

/** What words are called in English, by what they are in Chinese; the first of two that are called the same. */
export type Spoken = ReadonlyMap<string, string>

/** Sets of codes whose words are written out in messages; the sets of spoken words before them. */
const SETS = ['department', 'med_type', 'insutype', 'grade', 'level', 'sex', 'gend']

function paired(chinese: Words, english: Words, into: Map<string, string>) {
  for (const [name, word] of Object.entries(chinese)) {
    const other = english[name]
    if (typeof word === 'object' && typeof other === 'object') paired(word, other, into)
    else if (typeof word === 'string' && typeof other === 'string' && !into.has(word)) into.set(word, other)
  }
}

const part = (words: Words, name: string) => (typeof words[name] === 'object' ? words[name] : {})

/** All words both languages have, of those that are spoken. */
export function spokenOf(chinese: Words, english: Words): Spoken {
  const pairs = new Map<string, string>()
  paired(part(chinese, 'spoken'), part(english, 'spoken'), pairs)
  for (const set of SETS) paired(part(part(chinese, 'code'), set), part(part(english, 'code'), set), pairs)
  return pairs
}

const BLANK = /\{\w+\}/g
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a form like `{from}…{to}` holds in a text, by name; nothing where it is not of that form. */
function held(form: string, text: string): Record<string, string> | undefined {
  const names = (form.match(BLANK) ?? []).map((blank) => blank.slice(1, -1))
  const found = new RegExp(`^${form.split(BLANK).map(escaped).join('(.+?)')}$`).exec(text)
  return found ? Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])) : undefined
}

const COUNTED = /^(\d+)(\D+)$/
const CODED = /^(.+)\uff08([A-Z0-9.]+)\uff09$/

function inForm(spoken: Spoken, text: string): string | undefined {
  for (const [form, english] of spoken) {
    const blanks = form.includes('{') ? held(form, text) : undefined
    if (blanks) return english.replace(BLANK, (blank) => inEnglish(spoken, blanks[blank.slice(1, -1)] ?? ''))
  }
  return undefined
}

/** A text of the audit in English, part by part; a proper name, which has no English, stays as it is. */
export function inEnglish(spoken: Spoken, text: string): string {
  const known = spoken.get(text)
  if (known) return known
  if (text.includes('\u3001') && !inForm(spoken, text)) return text.split('\u3001').map((one) => inEnglish(spoken, one)).join(', ')
  const coded = CODED.exec(text)
  if (coded) return `${inEnglish(spoken, coded[1] ?? '')} (${coded[2]})`
  const counted = COUNTED.exec(text)
  if (counted && spoken.has(counted[2] ?? '')) return `${counted[1]} ${spoken.get(counted[2] ?? '')}`
  return inForm(spoken, text) ?? text
}

/** Says in the language of the reader what the audit and the libraries wrote in Chinese. */
export function useSpoken(): (text: string | undefined) => string {
  const { locale, getLocaleMessage } = useI18n({ useScope: 'global' })
  let spoken: Spoken | undefined
  return (text) => {
    if (!text || locale.value !== 'en') return text ?? ''
    spoken ??= spokenOf(getLocaleMessage('zh-CN') as Words, getLocaleMessage('en') as Words)
    return inEnglish(spoken, text)
  }
}
