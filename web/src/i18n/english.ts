type Words = { [name: string]: string | Words }

const parts = import.meta.glob<{ words: Words }>('./en/*.ts', { eager: true })

export const english: Words = Object.fromEntries(
  Object.entries(parts).map(([file, part]) => [/([^/]+)\.ts$/.exec(file)?.[1] ?? file, part.words]),
)
