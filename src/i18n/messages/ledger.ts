export const ledgerMessages = {} as const;
