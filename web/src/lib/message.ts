import type { Localized } from '@/lib/text'

const PLACE = /\{(\w+)}/g

function argumentsOf(written: string | undefined): Record<string, string> {
  try {
    return JSON.parse(written || '{}') as Record<string, string>
  } catch {
    return {}
  }
}

/** What a finding says, in the language of a reader: as the audit wrote it, or by the wording of the rule in English where every place of it is known. What stands in the places is said by `spoken`. */
export function messageOf(words: Record<string, string>, wording: Localized | undefined, locale: string, spoken = (text: string) => text): string {
  const said = words.message ?? ''
  if (locale !== 'en' || !wording?.en) return said
  const known = argumentsOf(words.message_args)
  const whole = [...wording.en.matchAll(PLACE)].every((place) => known[place[1] ?? ''] !== undefined)
  return whole ? wording.en.replace(PLACE, (_, name: string) => spoken(known[name] ?? '')) : said
}
