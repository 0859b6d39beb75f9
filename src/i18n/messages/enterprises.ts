export const enterpriseMessages = {};
