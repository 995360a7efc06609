import type { Day } from '../model/periods.ts';
import type { AdjustmentChange, BudgetLine, YearTarget } from '../model/types.ts';
import type { KnownChange, KnownReports } from './known.ts';

/** An action, a milestone, a strategy or a support with a budget of its own. */
export interface BudgetHolder {
    readonly name?: string;
    readonly budget?: readonly BudgetLine[];
}

/** A target that an adjustment gives, with the day of its report. */
export interface AdjustedTarget {
    readonly on: Day;
    readonly target: YearTarget;
}

/**
 * Who does something on a day: whom the latest adjustment names, else whom the plan does (guidance, 6. Adjust course).
 *
 * @param owners as the plan has them: members of the team by name, others as written
 */
export function ownersOn(known: KnownReports, name: string | undefined, owners: readonly string[], day: Day): readonly string[] {
    const adjusted = lastOf(changesOf(known, name, 'owner', day));
    const named = adjusted.flatMap(each => each.owners).flatMap(each => each.name ?? each.text ?? []);
    return named.length > 0 ? named : owners;
}

/**
 * The budget of something on a day. The lines of an adjustment take the place of what it had from the same funds;
 * a line that names no fund takes the place of everything.
 */
export function budgetOn(known: KnownReports, { name, budget = [] }: BudgetHolder, day: Day): readonly BudgetLine[] {
    return groups(changesOf(known, name, 'budget', day)).reduce<readonly BudgetLine[]>((before, changes) => {
        const lines = changes.map(each => each.line);
        const isReplaced = ({ fund }: BudgetLine) => lines.some(line => line.fund === undefined || line.fund === fund);
        return [...before.filter(each => !isReplaced(each)), ...lines];
    }, budget);
}

/** The targets that adjustments give a measure or a group of one, `ready.grade-6`; the latest last. */
export function adjustedTargets(known: KnownReports, key: string | undefined): AdjustedTarget[] {
    return changesOf(known, key, 'target', known.asOf).map(({ on, change }) => ({ on, target: change.target }));
}

type Change<K extends AdjustmentChange['kind']> = Extract<AdjustmentChange, { readonly kind: K }>;

function changesOf<K extends AdjustmentChange['kind']>(known: KnownReports, name: string | undefined, kind: K, day: Day): (KnownChange & { readonly change: Change<K> })[] {
    return known.changesOf(name).filter((each): each is KnownChange & { readonly change: Change<K> } => each.change.kind === kind && each.counted <= day);
}

/** The changes of each adjustment, in their order. */
function groups<C extends AdjustmentChange>(changes: readonly (KnownChange & { readonly change: C })[]): C[][] {
    return [...Map.groupBy(changes, each => each.adjustment).values()].map(each => each.map(one => one.change));
}

function lastOf<C extends AdjustmentChange>(changes: readonly (KnownChange & { readonly change: C })[]): C[] {
    return groups(changes).at(-1) ?? [];
}
