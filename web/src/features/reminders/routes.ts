import { Bell } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU, HOSPITAL } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  {
    path: '/reminders',
    name: 'reminders',
    component: () => import('./RemindersPage.vue'),
    meta: { title: 'reminders.title', roles: [...BUREAU, ...HOSPITAL], menu: { order: 22, icon: Bell } },
  },
]
