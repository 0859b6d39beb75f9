export const savedViewMessages = {};
