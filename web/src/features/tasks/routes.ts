import { DataAnalysis } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU } from '@/lib/session'

const list = () => import('./TasksPage.vue')

export const routes: RouteRecordRaw[] = [
  { path: '/tasks', name: 'tasks', component: list, meta: { title: 'tasks.title', roles: BUREAU, menu: { order: 60, icon: DataAnalysis } } },
  { path: '/self-checks', name: 'self-checks', component: list, meta: { title: 'tasks.selfCheck', roles: ['hospital-office'], menu: { order: 60, icon: DataAnalysis } } },
  { path: '/tasks/:id', name: 'task', component: () => import('./TaskPage.vue'), props: true, meta: { title: 'tasks.one', roles: [...BUREAU, 'hospital-office'] } },
]
