import { useI18n } from 'vue-i18n'
import { useItemNames } from '@/lib/itemNames'
import { useNamed } from '@/lib/named'

/** Fields whose codes are of the set of another one. */
const SETS: Record<string, string> = {
  antibiotic_lv: 'grade',
  hosp_lv: 'level',
  min_level: 'level',
  bilg_dept_codg: 'department',
  acord_dept_codg: 'department',
  departments: 'department',
}

const ITEMS = ['hilist_code', 'item', 'beside', 'with_codes', 'part_codes']
const WINDOW = /^(\d+)([DH])$/
const PLAIN = /^-?\d+\.\d+$/
/** Fields of codes that look like numbers: every nought of them counts. */
const CODES = /code|icd|diag/

/** Words for codes, as a page has them. */
interface Words {
  named: (part: string, code: string) => string
  item: (code: string) => string
  days: (name: 'code.days' | 'code.hours', number: string) => string
}

function one(words: Words, field: string, value: string): string {
  const window = field === 'window' ? WINDOW.exec(value) : null
  if (window) return words.days(window[2] === 'D' ? 'code.days' : 'code.hours', window[1] ?? '')
  if (ITEMS.includes(field)) return words.item(value)
  const key = value.replaceAll('.', '_')
  const coded = words.named(`code.${SETS[field] ?? field}`, key)
  if (coded !== key) return coded
  return PLAIN.test(value) && !CODES.test(field) ? value.replace(/\.?0+$/, '') : words.named('evidence', value)
}

/** A value by the field it stands in, each code of a list apart. */
export function codedBy(words: Words, field: string, value: string): string {
  if (!value.includes(';')) return one(words, field, value)
  return value.split(';').filter(Boolean).map((part) => one(words, field, part)).join('、')
}

/** What values of evidence and of knowledge mean; what nobody has words for stays as it is. */
export function useCoded() {
  const { t } = useI18n()
  const items = useItemNames()
  const words: Words = { named: useNamed(), item: items.called, days: (name, number) => t(name, { number }) }
  return (field: string, value: string) => codedBy(words, field, value)
}
