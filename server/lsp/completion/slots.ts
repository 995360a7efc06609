import type { Cursor } from './cursor.ts';
import { lineOf, type Slot } from './lines.ts';

/** What the line expects at the cursor. */
export interface Expected {
    readonly slot?: Slot;
    /** Whether another clause may begin instead. */
    readonly mayGoOn: boolean;
}

/** Reads the line up to the cursor: the last clause, and how many of its words stand already. */
export function expectedAt({ before, block }: Cursor): Expected {
    const [head, ...rest] = before;
    const line = lineOf(head.image, block);
    if (!line) {
        return { mayGoOn: false };
    }
    const clauses = new Map(Object.entries(line.clauses).map(([clause, slots]) => [clause.split(' ')[0], slots]));
    const start = rest.findLastIndex(each => clauses.has(each.image));
    // Said again, a clause means something else: a decision is on a plan, and then on a day.
    const isSecond = start >= 0 && rest.slice(0, start).some(each => each.image === rest[start].image);
    const slots = start < 0 ? line.head : isSecond ? [] : clauses.get(rest[start].image)!;
    const since = rest.slice(start + 1);
    if (since.at(-1)?.image === ',') {
        return { slot: slots.at(-1) ?? line.head.at(-1), mayGoOn: false };
    }
    const slot = slots[since.length];
    if (start >= 0 && since.length === 0 && !slot) {
        return { mayGoOn: false };
    }
    // A school year may be left out: `baseline to be set by 2026-12`.
    return { ...(slot && { slot }), mayGoOn: !slot || (start < 0 && slot.periods !== undefined) };
}
