import { House } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'desk', component: () => import('./DeskPage.vue'), meta: { title: 'desk.title', menu: { order: 0, icon: House } } },
]
