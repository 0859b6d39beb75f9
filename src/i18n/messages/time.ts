export const timeMessages = {};
