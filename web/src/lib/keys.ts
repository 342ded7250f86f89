import { onActivated, onMounted, onScopeDispose, shallowReactive } from 'vue'

/** A key that does something. */
export interface KeyUse {
  /** As the browser calls it: `j`, `Enter`, `?`. */
  key: string
  /** What it does, by the name of its text. */
  does: string
  run: () => void
}

/** The keys that do something now, those of the innermost part of the page last. */
export const keysInUse = shallowReactive<KeyUse[]>([])

const TYPING = ['INPUT', 'TEXTAREA', 'SELECT']

/** Whether somebody is writing or a window lies over the page, so that letters are letters. */
export function isTyping(event: Pick<KeyboardEvent, 'target' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>): boolean {
  const at = event.target as HTMLElement | null
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
  return modified || Boolean(at && (TYPING.includes(at.tagName) || at.isContentEditable))
}

/** What a key does now; the innermost use counts. */
export function useOf(key: string, uses: readonly KeyUse[] = keysInUse): KeyUse | undefined {
  return uses.findLast((one) => one.key === key)
}

/** Gives keys a use as long as the part of the page is shown. */
export function useKeys(uses: KeyUse[]) {
  const put = () => {
    if (!uses.every((one) => keysInUse.includes(one))) keysInUse.push(...uses)
  }
  onMounted(put)
  onActivated(put)
  onScopeDispose(() => {
    for (const one of uses) {
      const at = keysInUse.indexOf(one)
      if (at >= 0) keysInUse.splice(at, 1)
    }
  })
}

/** Listens for keys; called once, by the shell. */
export function listenForKeys(isBlocked: () => boolean) {
  const listen = (event: KeyboardEvent) => {
    if (isTyping(event) || isBlocked()) return
    const use = useOf(event.key)
    if (use) {
      event.preventDefault()
      use.run()
    }
  }
  onMounted(() => window.addEventListener('keydown', listen))
  onScopeDispose(() => window.removeEventListener('keydown', listen))
}
