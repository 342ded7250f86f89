import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'
import { firstPage } from './tools/firstPage.ts'
import { packed } from './tools/packed.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** In tests plain elements stand for the components: the real ones take longer to load than all tests to run. */
const plain = (name: string) => (/^El[A-Z]/.test(name) ? { name, from: here('./test/fake/element.ts') } : undefined)
const forTests = [
  { find: /^element-plus\/es\/components\/.*\/css$/, replacement: here('./test/fake/nothing.ts') },
  { find: /^element-plus$/, replacement: here('./test/fake/element.ts') },
]

const service = process.env.MINGJIAN_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [
    vue(),
    components({ dirs: [], dts: false, resolvers: [process.env.VITEST ? plain : ElementPlusResolver({ importStyle: 'css' })] }),
    firstPage({ routes: ['LoginPage', 'Shell', 'DeskPage'], mostBytes: 300_000 }),
    packed(),
  ],
  resolve: { alias: { '@': here('./src') } },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: here('./target/pages'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': service } },
  preview: { proxy: { '/api': service } },
  test: {
    alias: forTests,
    isolate: false,
    unstubGlobals: true,
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'parts', include: ['test/{app,features,house,lib}/**/*.test.ts'], environment: 'node' } },
      { extends: true, test: { name: 'pages', include: ['test/{pages,ui}/**/*.test.ts'], environment: 'happy-dom', setupFiles: ['test/fake/after.ts'] } },
    ],
  },
})
