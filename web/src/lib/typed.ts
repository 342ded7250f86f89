import { reactive, watch } from 'vue'
import type { Asked } from '@/lib/list'
import { fenOf } from '@/lib/money'

/** Fen as they are typed in yuan; empty where nothing is asked. */
const yuanOf = (least: string | undefined) => (least ? String(Number(least) / 100) : '')

/**
 * What somebody types into the filters of a list until they ask by it. The least amount is typed as
 * `yuan` and asked as `least` in fen; one that is no amount is put back to what was asked.
 */
export function useTyped<Name extends string>(asked: () => Asked, names: readonly Name[], ask: (asked: Asked) => void) {
  const typed = reactive(Object.fromEntries([...names, 'yuan'].map((name) => [name, '']))) as Record<Name | 'yuan', string>
  const take = (now: Asked) => Object.assign(typed, Object.fromEntries(names.map((name) => [name, now[name] ?? ''])), { yuan: yuanOf(now.least) })
  watch(asked, take, { immediate: true })

  function askBy(some: Asked = {}) {
    const fen = fenOf(typed.yuan)
    if (typed.yuan.trim() && fen === undefined) typed.yuan = yuanOf(asked().least)
    const words = Object.fromEntries(names.map((name) => [name, typed[name].trim()]))
    const least = fen ?? fenOf(typed.yuan)
    ask({ ...asked(), ...words, least: least === undefined ? '' : String(least), ...some })
  }

  return { typed, ask: askBy }
}
