/** Breaks between classes of one width from the least to the largest value; `sorted` rises. A class may be empty. */
export function equalBreaks(sorted: readonly number[], count: number): readonly number[] {
  const [least = 0, largest = 0] = [sorted[0], sorted.at(-1)];
  const classes = Math.min(count, new Set(sorted).size);
  return Array.from({ length: classes - 1 }, (_, index) =>
    Number((least + ((index + 1) * (largest - least)) / classes).toPrecision(12)),
  );
}
