export const issueMessages = {} as const;
