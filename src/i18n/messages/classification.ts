export const classificationMessages = {};
