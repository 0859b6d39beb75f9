/** Full width for Chinese and its marks, a little over half for the rest: near enough for a label that is also told whole. */
const widthOf = (character: string): number => (/[⺀-鿿豈-﫿＀-￯]/u.test(character) ? 1 : 0.51);

/** The text, cut with an ellipsis where it would be wider than `width` pixels at a font size of `size`. */
export function fitText(text: string, width: number, size: number): string {
  const most = width / size;
  let used = 0;
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    used += widthOf(character);
    if (used > most)
      return `${characters
        .slice(0, Math.max(0, index - 1))
        .join('')
        .trimEnd()}…`;
  }
  return text;
}
