/** Drawing and measuring. */
export const drawingMessages = {} as const;
