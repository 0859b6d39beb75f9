export const changeMessages = {} as const;
