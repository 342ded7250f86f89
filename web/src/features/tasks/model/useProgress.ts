import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { Task } from '../api/tasks'
import { after, isOpen } from './states'

/**
 * Follows a task while it runs, by server-sent events. The browser comes back by itself when the
 * line is cut; at the end the task is read once more.
 */
export function useProgress(task: Ref<Task | undefined>, ended: () => void) {
  const source = ref<EventSource>()
  const cut = ref(false)

  function stop() {
    source.value?.close()
    source.value = undefined
    cut.value = false
  }

  function hear(event: MessageEvent<string>) {
    cut.value = false
    if (task.value) task.value = after(task.value, JSON.parse(event.data) as Partial<Task>)
  }

  function follow(id: string) {
    stop()
    const line = new EventSource(`/api/tasks/${encodeURIComponent(id)}/progress`)
    line.addEventListener('progress', hear)
    line.addEventListener('end', (event) => {
      hear(event)
      stop()
      ended()
    })
    line.addEventListener('error', () => (cut.value = true))
    source.value = line
  }

  watch(
    () => (task.value && isOpen(task.value) ? task.value.id : ''),
    (id) => (id ? follow(id) : stop()),
    { immediate: true },
  )
  onScopeDispose(stop)
  return { cut }
}
