import { createI18n } from 'vue-i18n'
import { hearIn } from '@/lib/http'
import type { Language } from '@/lib/settings'

type Words = { [name: string]: string | Words }
type Part = { words: Words }

/** Parts of a language, each under the name of its file. */
function whole(parts: Record<string, Part>): Words {
  return Object.fromEntries(Object.entries(parts).map(([file, part]) => [/([^/]+)\.ts$/.exec(file)?.[1] ?? file, part.words]))
}

const CHINESE = whole(import.meta.glob<Part>('./zh-CN/*.ts', { eager: true }))
const ENGLISH = () => import('./english')

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': CHINESE } as Record<string, Words>,
  missingWarn: false,
  fallbackWarn: false,
})

/** Speaks a language from now on; English is fetched when first wanted. */
export async function speak(language: Language) {
  if (language === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await ENGLISH()).english)
  }
  i18n.global.locale.value = language
  hearIn(language)
  document.documentElement.lang = language
}
