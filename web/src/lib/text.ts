/** Something in both languages, as the server says it. */
export interface Localized {
  zh: string
  en: string
}

/** In the language of a reader. */
export function said(text: Localized | null | undefined, locale: string): string {
  if (!text) return ''
  return locale === 'en' ? text.en || text.zh : text.zh || text.en
}

/** An id of one's own, for a change that is done once. */
export function ownId(): string {
  return crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('')
}
