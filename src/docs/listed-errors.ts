import { ERROR_CATALOGUE } from '../common/errors/catalogue.js';

/** The catalogue as tables show it: refusals first, then the codes of ordinary answers. */
export const LISTED_ERRORS = Object.entries(ERROR_CATALOGUE)
  .map(([code, entry]) => ({ code, ...entry }))
  .toSorted((a, b) => Number(a.status < 400) - Number(b.status < 400));
