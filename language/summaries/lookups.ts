import { isAboutMeaning } from '../rules/engine.ts';
import { fits } from '../scoping/kinds.ts';
import type { StatementNames } from '../scoping/exports.ts';
import type { WrittenReference } from './references.ts';

/** What a statement declares: names with the kinds of their elements, in the order of its `names`. */
export interface DeclaredNames extends Pick<StatementNames, 'belonging' | 'isPlan' | 'carried'> {
    readonly names: readonly string[];
    readonly types: readonly string[];
}

/** A reference by what may be meant, wherever it stands. */
export type OpenReference = Omit<WrittenReference, 'written' | 'range'>;

/** What has to be known of a file to tell whether its names and those of others mean something: little, beside the lists of its names and references. */
export interface Lookups {
    /** By the statements of the file. */
    readonly declared: readonly DeclaredNames[];
    /** The references of which it depends on other files whether anything is wrong with them, each once. */
    readonly open: readonly OpenReference[];
}

export function lookupsOf(statements: readonly StatementNames[], references: readonly WrittenReference[]): Lookups {
    const declared = statements.map(({ names, belonging, isPlan, carried }): DeclaredNames => ({
        ...(belonging && { belonging }), ...(isPlan && { isPlan }), names: names.map(each => each.name), types: names.map(each => each.type), ...(carried && { carried })
    }));
    const kinds = declared.map(kindsByName);
    const open = new Map<string, OpenReference>();
    for (const reference of references) {
        if (!isSettled(reference, declared[reference.statement], kinds[reference.statement])) {
            const { text, wanted, statement, carries, label, isSpokenOf } = reference;
            const key = `${statement} ${wanted} ${carries ?? ''} ${text} ${label ?? ''}`;
            if (!open.has(key)) {
                open.set(key, { text, wanted, statement, ...(carries && { carries }), ...(label !== undefined && { label }), ...(isSpokenOf && { isSpokenOf }) });
            }
        }
    }
    return { declared, open: [...open.values()] };
}

function kindsByName({ names, types }: DeclaredNames): ReadonlyMap<string, readonly string[]> {
    const kinds = new Map<string, string[]>();
    names.forEach((name, index) => {
        const known = kinds.get(name);
        if (known) {
            known.push(types[index]);
        } else {
            kinds.set(name, [types[index]]);
        }
    });
    return kinds;
}

/**
 * What a statement says of a plan can mean what it declares itself, whatever else there is: it belongs to the same of the organization's plans.
 * A decision means another plan than the one of its own day.
 */
function isSettled(reference: OpenReference, { belonging }: DeclaredNames, kinds: ReadonlyMap<string, readonly string[]>): boolean {
    if (isAboutMeaning(reference)) {
        return false;
    }
    return reference.isSpokenOf === true
        || (belonging !== undefined && belonging.decides !== true && (kinds.get(reference.text) ?? []).some(fits(reference.wanted)));
}
