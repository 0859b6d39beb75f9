export const isSameList = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** Gives by key the very same answer where it has lately been asked with the very same things; else makes it. */
export function memory<Answer>(most = 3) {
  const recent = new Map<string, readonly { readonly asked: readonly unknown[]; readonly answer: Answer }[]>();
  return (key: string, asked: readonly unknown[], make: () => Answer): Answer => {
    const known = recent.get(key) ?? [];
    const found = known.find((one) => isSameList(one.asked, asked)) ?? { asked, answer: make() };
    recent.set(key, [found, ...known.filter((one) => one !== found)].slice(0, most));
    return found.answer;
  };
}

/** A function that gives the very same answer where it has lately been asked the very same things. */
export function remembered<Asked extends readonly unknown[], Answer>(work: (...asked: Asked) => Answer) {
  const recall = memory<Answer>();
  return (...asked: Asked): Answer => recall('', asked, () => work(...asked));
}
