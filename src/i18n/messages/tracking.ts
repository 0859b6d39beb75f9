export const trackingMessages = {} as const;
