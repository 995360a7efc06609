import type { Edit } from './edits.ts';
import { looksLikeBrace, type Item } from './items.ts';
import { STEP } from './layout.ts';

const INDENT = /[^\S\r\n]*/y;
const REST_OF_LINE = /[^\r\n]*/y;

/**
 * The edit that indents a line as the lines above say, whatever they are indented by themselves; nothing inside a text, or where it is right.
 *
 * @param start where the line starts
 * @param typed what was typed in it last: a line break, or a brace, which is only moved where it begins the line
 */
export function indentLine(text: string, items: readonly Item[], start: number, typed: string): Edit | undefined {
    const next = firstFrom(items, start);
    if (next > 0 && items[next - 1].end > start) {
        return undefined;
    }
    const first = items[next]?.offset < start + matchAt(REST_OF_LINE, text, start).length ? items[next] : undefined;
    const isClosing = first?.image === '}';
    if (typed === '}' && !isClosing) {
        return undefined;
    }
    const newText = isClosing ? indentOfPartner(text, items, next) : indentBelow(text, items, next, first !== undefined);
    const old = matchAt(INDENT, text, start);
    return newText === undefined || newText === old ? undefined : { start, end: start + old.length, newText };
}

/** The indentation of the line in which the block begins that a brace closes. */
function indentOfPartner(text: string, items: readonly Item[], index: number): string | undefined {
    let open = 1;
    for (let i = index - 1; i >= 0; i--) {
        if (looksLikeBrace(items[i].image)) {
            open += items[i].image === '}' ? 1 : -1;
        }
        if (open === 0) {
            return indentOf(text, items, i);
        }
    }
    return undefined;
}

/** The indentation of a line between an item and the one before; the item may stand on the line or further down. */
function indentBelow(text: string, items: readonly Item[], next: number, isOnLine: boolean): string {
    let last = next - 1;
    while (items[last]?.kind === 'comment' && items[last].breaks === 0 && last > 0) {
        last--;
    }
    if (last < 0) {
        return '';
    }
    const { kind } = items[last];
    const isDeeper = kind === 'open' || kind === 'comma' || isOnLine && items[next].kind !== 'open' && goesOn(items, next);
    return indentOf(text, items, last) + (isDeeper ? STEP : '');
}

/** How far the first line of the statement is indented that an item belongs to; of a comment, its own line. */
function indentOf(text: string, items: readonly Item[], index: number): string {
    let first = index;
    while (first > 0 && !(beginsLine(items[first]) && (items[index].kind === 'comment' || !goesOn(items, first)))) {
        first--;
    }
    const { offset } = items[first];
    let start = offset;
    while (start > 0 && !'\r\n'.includes(text[start - 1])) {
        start--;
    }
    return matchAt(INDENT, text, start);
}

function beginsLine(item: Item): boolean {
    return item.breaks > 0;
}

/** Whether an item at the start of a line belongs to the statement above. */
function goesOn(items: readonly Item[], index: number): boolean {
    const { kind } = items[index];
    if (kind === 'comment') {
        return true;
    }
    let above = index - 1;
    while (items[above]?.kind === 'comment') {
        above--;
    }
    return kind !== 'head' && kind !== 'close' && kind !== 'sign' && above >= 0 && !looksLikeBrace(items[above].image);
}

function firstFrom(items: readonly Item[], offset: number): number {
    let low = 0;
    let high = items.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (items[middle].offset < offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
    pattern.lastIndex = at;
    return pattern.exec(text)![0];
}
