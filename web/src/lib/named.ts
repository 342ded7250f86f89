import { useI18n } from 'vue-i18n'

/** What a code of the server is called; a code nobody has words for, of an area's own procedure say, stays a code. */
export function useNamed() {
  const { t, te } = useI18n()
  return (part: string, code: string | undefined) => (code && te(`${part}.${code}`) ? t(`${part}.${code}`) : (code ?? ''))
}
