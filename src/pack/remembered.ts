/** A function that gives the very same answer where it has lately been asked the very same things, and else works it out. */
export function remembered<Asked extends readonly unknown[], Answer>(
  work: (...asked: Asked) => Answer,
  most = 3,
): (...asked: Asked) => Answer {
  let recent: readonly { readonly asked: Asked; readonly answer: Answer }[] = [];
  return (...asked) => {
    const isSame = (known: Asked) => known.length === asked.length && known.every((one, index) => one === asked[index]);
    const found = recent.find((known) => isSame(known.asked)) ?? { asked, answer: work(...asked) };
    recent = [found, ...recent.filter((known) => known !== found)].slice(0, most);
    return found.answer;
  };
}
