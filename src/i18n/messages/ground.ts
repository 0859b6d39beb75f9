/** Import and export of ground, and its fit. */
export const groundMessages = {} as const;
