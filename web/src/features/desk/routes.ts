import { House } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU, HOSPITAL } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'desk', component: () => import('./DeskPage.vue'), meta: { title: 'desk.title', roles: [...BUREAU, ...HOSPITAL], menu: { order: 0, icon: House } } },
]
