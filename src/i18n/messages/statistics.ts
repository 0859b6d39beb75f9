/** Figures that users bring by table. */
export const statisticMessages = {} as const;
