/** A keyword of well-known text with what stands in its brackets, as `UNIT["Meter",1.0]`. */
export interface WktNode {
  /** In capitals. */
  readonly keyword: string;
  readonly values: readonly (string | number | WktNode)[];
}

/** A projection's text has about 1,000 characters; deep nesting in a long one would break the parser. */
const longest = 8000;

const token = /\s*(?:"((?:[^"]|"")*)"|([a-z]\w*)|([-+]?[\d.]+(?:e[-+]?\d+)?)|([[\](),]))/iuy;

/** Reads the well-known text (WKT 1 or 2) of a coordinate system; null where it is none. */
export function readWktTree(text: string): WktNode | null {
  if (text.length > longest) return null;
  token.lastIndex = 0;
  const next = () => token.exec(text);

  function node(keyword: string): WktNode | null {
    const values: (string | number | WktNode)[] = [];
    for (let found = next(); found; found = next()) {
      const [, quoted, word, number, sign] = found;
      if (quoted !== undefined) values.push(quoted.replaceAll('""', '"'));
      else if (number !== undefined) values.push(Number(number));
      else if (sign === ']' || sign === ')') return { keyword: keyword.toUpperCase(), values };
      else if (word !== undefined) {
        const before = token.lastIndex;
        const after = next()?.[4];
        if (after === '[' || after === '(') {
          const inner = node(word);
          if (!inner) return null;
          values.push(inner);
        } else {
          token.lastIndex = before;
          values.push(word);
        }
      }
    }
    return null;
  }

  const first = next()?.[2];
  return first !== undefined && /[[(]/u.test(next()?.[4] ?? '') ? node(first) : null;
}

export const childrenOf = ({ values }: WktNode): readonly WktNode[] =>
  values.filter((value) => typeof value === 'object');

/** The first node of one of the keywords, in or under a node; null for none. */
export function findNode(root: WktNode, ...keywords: readonly string[]): WktNode | null {
  if (keywords.includes(root.keyword)) return root;
  for (const child of childrenOf(root)) {
    const found = findNode(child, ...keywords);
    if (found) return found;
  }
  return null;
}

export const textOf = (node: WktNode | null): string => {
  const [text] = node?.values ?? [];
  return typeof text === 'string' ? text : '';
};
