import { blockWords } from '../rules/placement.ts';

/** The name of the diff driver in git's configuration. */
export const DIFF_DRIVER = 'improvement-plan';

/** What tells git that plans are texts, and to compare them by the driver. */
export const ATTRIBUTES_LINE = `*.plan text diff=${DIFF_DRIVER}`;

/** The lines that git may show above a piece of a difference: the first line of a block, without its brace (an extended POSIX expression). */
export const HUNK_HEADER = `^[[:space:]]*((${blockWords.join('|')})[[:space:]][^{]*)`;
