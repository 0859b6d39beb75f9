/** Base maps. */
export const baseMapMessages = {} as const;
