import { nextTick } from 'vue'
import { useKeys, type KeyUse } from '@/lib/keys'

/** What keys can do to a list. */
interface Listed {
  move: (step: number) => void
  forward?: () => void
  back?: () => void
}

/** What else they do: open the row at hand, go to the field of this selector. */
interface Further {
  open?: () => void
  search?: string
}

const focus = (selector: string) => void nextTick(() => document.querySelector<HTMLElement>(selector)?.focus())

/** The keys of a list; those of what it cannot do are left to others. */
export function useListKeys(list: Listed, { open, search }: Further = {}) {
  const uses: [key: string, does: string, run: (() => void) | undefined][] = [
    ['j', 'keys.down', () => list.move(1)],
    ['k', 'keys.up', () => list.move(-1)],
    ['Enter', 'keys.open', open],
    [']', 'keys.more', list.forward],
    ['[', 'keys.less', list.back],
    ['/', 'keys.search', search === undefined ? undefined : () => focus(search)],
  ]
  useKeys(uses.flatMap(([key, does, run]): KeyUse[] => (run ? [{ key, does, run }] : [])))
}
