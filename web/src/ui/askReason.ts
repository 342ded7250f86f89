import { ElMessageBox } from 'element-plus'
import 'element-plus/es/components/message-box/style/css'

/** As much as the server takes for a reason. */
const SAYS_SOMETHING = /\S.*\S/

/** Asks somebody for a reason in words; undefined where they go back. */
export async function askReason(title: string, text: string): Promise<string | undefined> {
  try {
    const answer = await ElMessageBox.prompt(text, title, { inputPattern: SAYS_SOMETHING, inputErrorMessage: text })
    return (answer as { value: string }).value.trim()
  } catch {
    return undefined
  }
}
