export const indicatorMessages = {};
