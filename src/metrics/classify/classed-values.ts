/** The values that belong to classes, rising. Zero has a look of its own and no class, unless a value is negative. */
export function classedValues(values: readonly number[]): readonly number[] {
  const isSigned = values.some((value) => value < 0);
  return values.filter((value) => isSigned || value > 0).sort((a, b) => a - b);
}
