export const readme = '';
