import { diffWordsWithSpace } from 'diff';

/** A piece of two texts: in both, or only in the one before or the one after. */
export interface Piece {
    readonly text: string;
    readonly change: 'kept' | 'removed' | 'added';
}

/** What more words than that differ in are two texts. */
const MOST_EDITS = 400;
/** As much of the longer text has to be in both, for the difference to be read faster than the two texts. */
const LEAST_KEPT = 0.4;

/**
 * Compares two texts word by word.
 *
 * @returns all pieces of both in their order; nothing where the texts have so little in common that each is read better by itself
 */
export function compareWords(before: string, after: string): Piece[] | undefined {
    const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
    const kept = changes?.filter(each => !each.added && !each.removed).reduce((sum, each) => sum + each.value.trim().length, 0) ?? 0;
    return kept < LEAST_KEPT * Math.max(before.length, after.length) ? undefined
        : joined(changes!.map(({ value, added, removed }) => ({ text: value, change: added ? 'added' : removed ? 'removed' : 'kept' })));
}

/** Words that changed one after the other are one change, with the spaces between them; a space after both is none. */
function joined(pieces: readonly Piece[]): Piece[] {
    const result: Piece[] = [];
    let removed = '';
    let added = '';
    const put = (text: string, change: Piece['change']) => {
        if (text !== '') {
            result.push({ text, change });
        }
    };
    const flush = (kept: string) => {
        const space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
        put(removed.slice(0, removed.length - space.length), 'removed');
        put(added.slice(0, added.length - space.length), 'added');
        put(space + kept, 'kept');
        removed = added = '';
    };
    pieces.forEach(({ text, change }, i) => {
        if (change === 'removed') {
            removed += text;
        } else if (change === 'added') {
            added += text;
        } else if (text.trim() === '' && removed !== '' && added !== '' && isChange(pieces[i + 1])) {
            removed += text;
            added += text;
        } else {
            flush(text);
        }
    });
    flush('');
    return result;
}

function isChange(piece: Piece | undefined): boolean {
    return piece !== undefined && piece.change !== 'kept';
}
