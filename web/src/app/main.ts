import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import App from '@/app/App.vue'
import { router } from '@/app/router'
import '@/app/style.css'
import { i18n, speak } from '@/i18n/i18n'
import { whenSignedOut } from '@/lib/http'
import { useSession } from '@/lib/session'
import { useSettings } from '@/lib/settings'

const app = createApp(App).use(createPinia()).use(i18n)
const settings = useSettings()
watch(() => settings.language, speak)
whenSignedOut(() => useSession().askAgain())

await speak(settings.language)
app.use(router)
await router.isReady()
app.mount('#app')

// The desk is what comes next: it is fetched while somebody types a password.
setTimeout(() => void import('@/app/Shell.vue'), 500)
