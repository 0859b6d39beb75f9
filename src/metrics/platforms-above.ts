/** What may be a part of another of its kind. */
export interface Part {
  readonly id: string;
  readonly parentId?: string | null;
}

/** The platforms that a platform is a part of, from the nearest up. */
export function platformsAbove(platforms: readonly Part[], id: string): readonly string[] {
  const above: string[] = [];
  for (let next = id; ; ) {
    const parent = platforms.find((platform) => platform.id === next)?.parentId;
    if (!parent || above.includes(parent)) return above;
    above.push(parent);
    next = parent;
  }
}
