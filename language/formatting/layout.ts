import { isClosed } from '../parser/strings.ts';
import { change, changeGap, type Edit } from './edits.ts';
import { isBrace, looksLikeBrace, type Item } from './items.ts';
import { indentLongText } from './long-texts.ts';

/** What one block is indented by, and what goes on behind a comma. */
export const STEP = '  ';
/** Git finds the marks of a conflict at the start of a line only. */
const CONFLICT = /^(<{7}|={7}|>{7}|\|{7})/;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * How far a text may be changed: `full` indents it by its blocks and gives every statement a line of its own; `lines` leaves each line
 * where it is, and only tidies the white space in and between them.
 */
export type Extent = 'full' | 'lines';

/** The edits that make a text canonical, in its order. Only white space is changed. Linear in the number of items. */
export function layOut(text: string, items: readonly Item[], extent: Extent): Edit[] {
    return new Layout(text, items, extent).run();
}

class Layout {
    private readonly text: string;
    private readonly items: readonly Item[];
    private readonly isFull: boolean;
    private readonly lineBreak: string;
    private readonly edits: Edit[] = [];
    /** There was a brace behind the last token, so that any word now begins a statement. */
    private isBehindBrace = true;
    /** That brace stands on this line. */
    private isLineOfBrace = false;
    /** The line began behind a comma. */
    private isListLine = false;
    /** The last token that is no sign and no comment. */
    private token: Item | undefined;
    /** The indentation of the line; nothing where it stays as it is. */
    private indent: string | undefined = '';
    /** The last run of comments, up to the item behind it, and how deep it stands. */
    private comments = { end: 0, level: 0 };

    constructor(text: string, items: readonly Item[], extent: Extent) {
        this.text = text;
        this.items = items;
        this.isFull = extent === 'full';
        this.lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
    }

    run(): Edit[] {
        for (let i = 0; i < this.items.length; i++) {
            this.place(i);
        }
        this.end();
        return this.edits;
    }

    private place(index: number): void {
        const item = this.items[index];
        const before = this.items[index - 1];
        const breaks = this.breaksBefore(item, before);
        const start = before?.end ?? (this.text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
        if (breaks > 0 || !before) {
            this.indent = this.isFull && !CONFLICT.test(item.image) ? STEP.repeat(this.levelAt(index)) : undefined;
            this.isListLine = this.token?.kind === 'comma';
            this.isLineOfBrace = false;
            changeGap(this.edits, this.text, [start, item.offset], { breaks: before ? breaks : 0, indent: this.indent }, this.lineBreak);
        } else {
            change(this.edits, this.text, { start, end: item.offset, newText: spaceBetween(before, item, this.text) });
        }
        if (item.kind === 'text' && this.isFull && this.indent !== undefined) {
            indentLongText(this.edits, this.text, item, this.indent + STEP);
        }
        if (item.kind !== 'sign' && item.kind !== 'comment') {
            this.isBehindBrace = false;
            this.token = item;
        }
        if (looksLikeBrace(item.image)) {
            this.isBehindBrace = true;
            this.isLineOfBrace = true;
        }
    }

    private breaksBefore(item: Item, before: Item | undefined): number {
        if (!before) {
            return 0;
        }
        if (this.isFull && this.isHeadLineBrace(item, before)) {
            return 0;
        }
        const isEdge = before.kind === 'open' || item.kind === 'close';
        const breaks = Math.min(item.breaks, isEdge ? 1 : 2);
        return breaks === 0 && this.isFull && this.needsOwnLine(item, before) ? 1 : breaks;
    }

    /** Whether an opening brace goes behind the first line of its block, where it stands below. */
    private isHeadLineBrace(item: Item, before: Item): boolean {
        return item.kind === 'open' && item.breaks > 0 && !this.isBehindBrace && !this.isListLine && before.kind !== 'comment'
            && !(before.kind === 'text' && !isClosed(before.image));
    }

    private needsOwnLine(item: Item, before: Item): boolean {
        if (item.kind === 'comment') {
            return false;
        }
        if (isBrace(before) && before.kind === 'open' && !(item.kind === 'sign' && before.end === item.offset)) {
            return !before.isOneLine;
        }
        if (isBrace(item) && item.kind === 'close') {
            // Behind a comma, a word alone on its line would go on with the list.
            return !item.isOneLine && !(this.isListLine && before.kind === 'head');
        }
        if (item.kind === 'comma' || item.kind === 'sign' || !this.isBehindBrace || !this.isLineOfBrace) {
            return false;
        }
        return !(isBrace(this.token) && this.token.kind === 'open' && this.token.isOneLine);
    }

    private levelAt(index: number): number {
        const item = this.items[index];
        if (item.kind === 'close') {
            return item.depth - 1;
        }
        if (item.kind === 'comment') {
            return this.levelOfComment(index);
        }
        const first = item.kind === 'sign' ? this.firstTokenOfLine(index) : item;
        const goesOn = first !== undefined && first.kind !== 'head' && first.kind !== 'open' && first.kind !== 'close' && !this.isBehindBrace;
        return item.depth + (goesOn ? 1 : 0);
    }

    /** What comes behind signs on their line; nothing behind a brace, which ends the line. */
    private firstTokenOfLine(index: number): Item | undefined {
        let next = index;
        while (this.items[next]?.kind === 'sign' && !looksLikeBrace(this.items[next].image) && (next === index || this.items[next].breaks === 0)) {
            next++;
        }
        const token = this.items[next];
        return next > index && token?.breaks === 0 && token.kind !== 'comment' && token.kind !== 'sign' ? token : undefined;
    }

    /**
     * A comment stands with what comes below it; at the end of a block, with what is in the block, also where the text ends
     * and the block is not closed.
     */
    private levelOfComment(index: number): number {
        if (index >= this.comments.end) {
            let end = index + 1;
            while (this.items[end]?.kind === 'comment') {
                end++;
            }
            const [first, below] = [this.items[index], this.items[end]];
            const level = !below ? first.depth + first.closedAbove : below.kind === 'close' ? below.depth : this.levelAt(end);
            this.comments = { end, level };
        }
        return this.comments.level;
    }

    private end(): void {
        const last = this.items[this.items.length - 1];
        const isOpen = last?.kind === 'text' && !isClosed(last.image) && /[\n\r]/.test(last.image.slice(last.image.trimEnd().length));
        const start = last?.end ?? (this.text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
        changeGap(this.edits, this.text, [start, this.text.length], { breaks: last && !isOpen ? 1 : 0, indent: '' }, this.lineBreak);
    }
}

function spaceBetween(before: Item, item: Item, text: string): string {
    const gap = text.slice(before.end, item.offset);
    if (item.kind === 'comma' && !looksLikeBrace(before.image)) {
        return '';
    }
    if (gap === '') {
        // Between two texts a blank could make others of them, since three marks in a row begin a long one.
        const stickTogether = before.kind === 'text' && item.kind === 'text' || before.kind === 'sign' || item.kind === 'sign' || before.kind !== 'comma' && isPartOfWord(before) && isPartOfWord(item);
        return stickTogether && item.kind !== 'comment' ? '' : ' ';
    }
    return wouldJoin(before.image, item.image) ? gap : ' ';
}

/** Words and values without a blank between them are somebody's slip of the pen, such as a date with a letter too many: no blank would mend it. */
function isPartOfWord({ kind, image }: Item): boolean {
    return kind === 'word' || kind === 'comma' || kind === 'head' && image !== '?';
}

/** Whether two things that the text holds apart would be read as one with a single blank between them: `5  %`, `$  5`, a year and its quarter. */
function wouldJoin(before: string, after: string): boolean {
    return /\d$/.test(before) && after.startsWith('%') || before.endsWith('$') && /^\d/.test(after) || /^SY\d/.test(before) && /^[QS]\d/.test(after);
}
