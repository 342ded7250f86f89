import { reactive, ref, watch } from 'vue'
import type { Asked } from '@/lib/list'
import { fenOf } from '@/lib/money'

/** Fen as they are typed in yuan; empty where nothing is asked. */
const yuanOf = (least: string | undefined) => (least ? String(Number(least) / 100) : '')

/**
 * What somebody types into the filters of a list until they ask by it. The least amount is typed as
 * `yuan` and asked as `least` in fen. What is no amount is not asked by: `wrong` names the text that
 * says so, until it is put right.
 */
export function useTyped<Name extends string>(asked: () => Asked, names: readonly Name[], ask: (asked: Asked) => void) {
  const typed = reactive(Object.fromEntries([...names, 'yuan'].map((name) => [name, '']))) as Record<Name | 'yuan', string>
  const wrong = ref('')
  const take = (now: Asked) => {
    wrong.value = ''
    Object.assign(typed, Object.fromEntries(names.map((name) => [name, now[name] ?? ''])), { yuan: yuanOf(now.least) })
  }
  watch(asked, take, { immediate: true })

  function askBy(some: Asked = {}) {
    const yuan = typed.yuan.trim()
    const fen = fenOf(yuan)
    wrong.value = yuan && fen === undefined ? 'list.noAmount' : ''
    if (wrong.value) return
    const words = Object.fromEntries(names.map((name) => [name, typed[name].trim()]))
    ask({ ...asked(), ...words, least: fen === undefined ? '' : String(fen), ...some })
  }

  return { typed, wrong, ask: askBy }
}
