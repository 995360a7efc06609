import type { URI } from 'langium';
import { EARLIER_SCHEME } from '../protocol.ts';

const SHORT = 7;
const COMMIT_ID = /^[0-9a-f]{40,64}$/;
const ENDING = /( \([0-9a-f]+\))?(\.plan)?$/;

/** Where the text of a file can be read as it was in a commit; its name tells the two apart: `plan (1a2b3c4).plan`. */
export function earlierAddress(file: URI, commit: string): URI {
    return file.with({ scheme: EARLIER_SCHEME, path: file.path.replace(/(\.plan)?$/, ` (${shortId(commit)})$1`), query: commit });
}

/** Where a file is now, by its address of now or of an earlier version. */
export function presentAddress(uri: URI): URI {
    return uri.scheme === EARLIER_SCHEME ? uri.with({ scheme: 'file', path: uri.path.replace(ENDING, '$2'), query: '' }) : uri;
}

/** Whether a text is the whole name of a commit, which no option or other revision can be. */
export function isCommitId(text: string): boolean {
    return COMMIT_ID.test(text);
}

/** As much of a commit's name as people read. */
export function shortId(commit: string): string {
    return commit.slice(0, SHORT);
}
