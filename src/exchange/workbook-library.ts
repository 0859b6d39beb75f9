/** What of the library is used, as a chunk of its own. */
export { readXlsx, writeXlsx } from 'hucre/xlsx';
