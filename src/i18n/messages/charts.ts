export const chartMessages = {};
