import type { ChangeKind, Effect, Found } from './change.ts';
import type { Element } from './revision.ts';

/** Facts that have a kind of change of their own; of all others the text changed. */
const KINDS: Readonly<Record<string, ChangeKind>> = { coded: 'recoded', budget: 'budget-changed', baseline: 'baseline-changed' };
const THEORY: readonly string[] = ['if', 'then', 'and'];

/**
 * Compares the title and the facts of an element by what they say, word by word: `then`, `explanation`, `with`.
 *
 * @param without the words of facts that are compared elsewhere
 * @param hasMeasure whether measures gauge the element, as those of a strategy gauge its "then"
 */
export function compareFacts(base: Element, head: Element, without: readonly string[], hasMeasure: boolean): Found[] {
    const found: Found[] = [];
    if (base.title !== head.title) {
        found.push({ kind: 'text-changed', effect: 'neither', fact: 'title', before: base.title, after: head.title });
    }
    const words = new Set([...base.facts, ...head.facts].map(each => each.word).filter(each => !without.includes(each)));
    for (const word of words) {
        for (const [before, after] of changedTexts(textsOf(base, word), textsOf(head, word))) {
            found.push({ kind: KINDS[word] ?? 'text-changed', effect: effectOf(word, before, hasMeasure), fact: word, before, after });
        }
    }
    return found;
}

/** The texts that only one of two lists has, in pairs as far as they go. */
function changedTexts(before: readonly string[], after: readonly string[]): [string | undefined, string | undefined][] {
    const gone = without(before, after);
    const come = without(after, before);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => [gone[i], come[i]]);
}

function without(list: readonly string[], other: readonly string[]): string[] {
    const rest = [...other];
    return list.filter(each => {
        const at = rest.indexOf(each);
        if (at >= 0) {
            rest.splice(at, 1);
        }
        return at < 0;
    });
}

/** Another baseline or another direction changes what the targets ask for; another theory may no longer fit its measures. */
function effectOf(word: string, before: string | undefined, hasMeasure: boolean): Effect {
    const isRisk = (word === 'baseline' && before !== undefined && !before.startsWith('to be set'))
        || (word === 'better' && before !== undefined) || (THEORY.includes(word) && hasMeasure);
    return isRisk ? 'weaker' : 'neither';
}

function textsOf(element: Element, word: string): string[] {
    return element.facts.filter(each => each.word === word).map(each => each.text);
}
