/** null for an unknown part or an unknown or empty whole: no ratio is not 0. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
