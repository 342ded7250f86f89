import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

type Chunks = Map<string, Rollup.OutputChunk>

/** All chunks a browser loads for an entry and the routes named, each once. */
export function loaded(chunks: Chunks, routes: readonly string[]): Rollup.OutputChunk[] {
  const found = new Set<Rollup.OutputChunk>()
  const take = (file: string) => {
    const chunk = chunks.get(file)
    if (chunk && !found.has(chunk)) {
      found.add(chunk)
      chunk.imports.forEach(take)
    }
  }
  for (const [file, chunk] of chunks) {
    if (chunk.isEntry || routes.includes(chunk.name)) take(file)
  }
  return [...found]
}

/** Fails a build whose first pages need more JavaScript, gzipped, than allowed. */
export function firstPage(limit: { routes: string[]; mostBytes: number }): Plugin {
  return {
    name: 'mingjian:first-page',
    apply: 'build',
    writeBundle(_, bundle) {
      const chunks: Chunks = new Map()
      for (const [file, one] of Object.entries(bundle)) if (one.type === 'chunk') chunks.set(file, one)
      for (const route of limit.routes) {
        if (![...chunks.values()].some((chunk) => chunk.name === route)) this.error(`no chunk of the route ${route}`)
      }
      const bytes = loaded(chunks, limit.routes).reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0)
      this.info(`first page: ${Math.round(bytes / 1000)} kB of JavaScript gzipped, at most ${limit.mostBytes / 1000}`)
      if (bytes > limit.mostBytes) this.error(`the first page needs ${bytes} bytes of JavaScript, at most ${limit.mostBytes} are allowed`)
    },
  }
}
