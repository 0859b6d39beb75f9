export const specialisationMessages = {};
