/** Where somebody is in a list: the marks of the pages that were passed, and the row at hand. */
export interface Place {
  marks: string[]
  at: number
}

/** What the browser keeps of an entry of its history, ours in it; the router keeps what is not its own. */
interface Entry {
  list?: Place & { asked: string }
}

const entry = () => (history.state ?? {}) as Entry

/** The place in a list that is kept with its entry of the browser's history: who comes back to it, or loads it anew, finds the list as it was. */
export function usePlaceInList(asked: string) {
  const page = location.pathname
  const kept = entry().list
  const place: Place = kept?.asked === asked ? { marks: kept.marks, at: kept.at } : { marks: [], at: 0 }

  function keep(now: string, at: Place) {
    // The entry may be another page's already when this one is left. What is watched cannot be cloned, a copy can.
    if (location.pathname === page) history.replaceState({ ...entry(), list: { asked: now, marks: [...at.marks], at: at.at } }, '')
  }

  return { place, keep }
}
