import { ElMessage } from 'element-plus'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { obey, type Command } from '../api/command'
import { wholeCase, type WholeCase } from '../api/wholeCase'
import { useDoing } from '@/lib/doing'
import { ownId } from '@/lib/text'
import { bring } from '@/lib/upload'
import 'element-plus/es/components/message/style/css'

/** Does things to a case: tells when somebody was faster, and shows the case as it stands then. */
export function useCommands(one: () => WholeCase | undefined, reload: () => Promise<void>) {
  const { t } = useI18n()
  const overtaken = ref(false)
  const share = ref(0)

  const { doing, failure, run } = useDoing(async (command: string, fields: Command['fields']) => {
    const now = one()
    if (!now) return false
    overtaken.value = false
    await obey(now.id, now.tag, { id: ownId(), command, fields })
    ElMessage.success(t('cases.done'))
    return true
  })

  async function act(command: string, fields: Command['fields']): Promise<boolean> {
    const done = await run(command, fields)
    if (failure.value?.status === 412) {
      await reload()
      overtaken.value = true
    }
    return done === true
  }

  const bringing = useDoing(async (file: File, kind: string) => {
    share.value = 0
    const brought = await bring(file, { progress: (part) => (share.value = part) })
    const now = one()
    if (now) await obey(now.id, (await wholeCase(now.id)).tag, { id: ownId(), command: 'attach', fields: { material: { hash: brought.hash, kind, title: brought.name } } as unknown as Command['fields'] })
    await reload()
  })

  return { doing, failure, overtaken, act, attach: bringing.run, bringing: bringing.doing, bringFailure: bringing.failure, share }
}
