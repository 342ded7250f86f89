import { ref } from 'vue'
import { note, type Noted, type Paid } from '../api/payouts'
import { useDoing } from '@/lib/doing'

/** As many as the server takes at once. */
export const AT_ONCE = 2000

const NOTHING: Noted = { noted: 0, cases: 0, reopened: 0, contradicted: 0, examples: [] }

const plus = (one: Noted, more: Noted): Noted => ({
  noted: one.noted + more.noted,
  cases: one.cases + more.cases,
  reopened: one.reopened + more.reopened,
  contradicted: one.contradicted + more.contradicted,
  examples: [...one.examples, ...more.examples],
})

/** Sends a list in parts. What was cut short is sent again from its beginning: nothing is noted twice. */
export function useSending() {
  const sent = ref(0)
  const outcome = ref<Noted>()

  const { doing, failure, run } = useDoing(async (rows: readonly Paid[]) => {
    sent.value = 0
    outcome.value = undefined
    let sum = NOTHING
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      sum = plus(sum, await note(rows.slice(from, from + AT_ONCE)))
      sent.value = Math.min(from + AT_ONCE, rows.length)
    }
    outcome.value = sum
  })

  return { sent, outcome, doing, failure, run }
}
