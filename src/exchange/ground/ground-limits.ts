import type { GroundIssue } from './source-layer.ts';

const megabyte = 1_000_000;

/** Largest file that is read. 20,000 parcels of 50 corners are 60 MB of GeoJSON; a worker holds a few times what it reads. */
export const mostFileBytes = 100 * megabyte;
/** Largest sum of files that are read at once. */
export const mostBytes = 250 * megabyte;
/** Rows of a table: 20,000 parcels of 50 corners. */
export const mostRows = 1_000_000;
/** Faults of one kind in one file that are told one by one. */
const mostAlike = 100;

const shown = (bytes: number): string => `${(bytes / megabyte).toFixed(1)} MB`;

export const tooLarge = (file: string, bytes: number, most: number): GroundIssue => ({
  code: 'too-large',
  file,
  params: { value: shown(bytes), expected: `≤ ${shown(most)}` },
});

export const tooManyRows = (file: string): GroundIssue => ({
  code: 'too-large',
  file,
  row: mostRows + 1,
  params: { value: `> ${mostRows}`, expected: `≤ ${mostRows}` },
});

/** The first hundred faults of a kind in each file, and after them how many more there are. */
export function boundedIssues(issues: readonly GroundIssue[]): readonly GroundIssue[] {
  const counts = new Map<string, { readonly first: GroundIssue; count: number }>();
  const told = issues.filter((issue) => {
    const key = `${issue.file}\n${issue.code}`;
    const entry = counts.get(key) ?? { first: issue, count: 0 };
    counts.set(key, entry);
    entry.count += 1;
    return entry.count <= mostAlike;
  });
  const untold = [...counts.values()].filter(({ count }) => count > mostAlike);
  return [
    ...told,
    ...untold.map(({ first: { code, file }, count }) => ({ code, file, params: { value: `+ ${count - mostAlike}` } })),
  ];
}
