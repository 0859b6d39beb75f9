export const clusterMessages = {};
