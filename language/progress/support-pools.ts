import type { Period } from '../model/periods.ts';
import type { Steps } from '../steps.ts';
import type { ContributedPlan } from './contribution.ts';
import type { DueByQuarter } from './support-facts.ts';
import type { OwnedSupport, SupportAround } from './supports.ts';

/** Of fewer due actions than this no share is told. */
const FEWEST = 5;

/** Due actions, those of them that were done on time, and their share in per cent; nothing where fewer than five were due. */
export interface OnTime {
    readonly due: number;
    readonly onTime: number;
    readonly share: number | null;
}

/** The supports that one provider gives for one practice, beside the organizations that have the practice and no support for it. */
export interface SupportPool {
    /** Nothing where plans do not say who gives them. */
    readonly provider: string | null;
    readonly practice: string;
    readonly organizations: number;
    readonly supports: number;
    /** How many supports somebody reported to have delivered, or used. */
    readonly delivered: number;
    readonly used: number;
    /** What was said last of the effect of each. */
    readonly effects: { readonly fully: number; readonly partly: number; readonly not: number };
    /** Of the actions in what they serve. */
    readonly served: OnTime;
    /** Of the actions with the practice in organizations without a support for it, in the same quarters. */
    readonly others: OnTime & { readonly organizations: number };
    readonly quarters: readonly PoolQuarter[];
}

export interface PoolQuarter {
    readonly quarter: Period;
    readonly served: OnTime;
    /** Of the actions with the practice in organizations without a support for it. */
    readonly others: OnTime;
}

/**
 * Pools supports by provider and practice, by name.
 *
 * @param around what there is to say of each of the supports
 */
export function* poolSupports(plans: ReadonlyMap<string, ContributedPlan>, supports: readonly OwnedSupport[], around: readonly SupportAround[]): Steps<SupportPool[]> {
    const members = supports.flatMap((support, i) => {
        const providers: readonly (string | null)[] = support.facts.providers.length > 0 ? support.facts.providers : [null];
        return support.facts.practices.flatMap(practice => providers.map(provider => ({ practice, provider, support, around: around[i] })));
    });
    yield;
    const without = yield* sumsWithout(plans, new Set(members.map(each => `${each.practice}\n${each.support.organization}`)));
    const pools = Map.groupBy(members, each => `${each.practice}\n${each.provider ?? ''}`);
    const found: SupportPool[] = [];
    for (const [, pool] of [...pools].sort(([a], [b]) => (a < b ? -1 : 1))) {
        yield;
        const [{ practice, provider }] = pool;
        const others = without.get(practice) ?? { organizations: 0, due: new Map() };
        // What several supports of one organization serve alike is counted once.
        const served = sumDue([...new Map(pool.map(({ support: { organization, facts } }) => [[organization, ...facts.serves].join('\n'), facts.due])).values()]);
        const effects = pool.map(each => each.around.quarters.flatMap(quarter => quarter.effects).findLast(effect => effect.word !== null)?.word);
        const quarters = [...served.keys()].sort();
        found.push({
            provider,
            practice,
            organizations: new Set(pool.map(each => each.support.organization)).size,
            supports: pool.length,
            delivered: pool.filter(each => each.around.quarters.some(quarter => quarter.delivered.length > 0)).length,
            used: pool.filter(each => each.around.quarters.some(quarter => quarter.used.length > 0)).length,
            effects: { fully: count(effects, 'fully'), partly: count(effects, 'partly'), not: count(effects, 'not') },
            served: onTime(served, quarters),
            others: { organizations: others.organizations, ...onTime(others.due, quarters) },
            quarters: quarters.map(quarter => ({ quarter, served: onTime(served, [quarter]), others: onTime(others.due, [quarter]) }))
        });
    }
    return found;
}

type DueSums = ReadonlyMap<Period, readonly [due: number, onTime: number]>;

/** Of each practice the organizations that have no support for it, and their due actions with the practice. */
function* sumsWithout(plans: ReadonlyMap<string, ContributedPlan>, helped: ReadonlySet<string>): Steps<ReadonlyMap<string, { readonly organizations: number; readonly due: DueSums }>> {
    const lists = new Map<string, DueByQuarter[]>();
    for (const [organization, plan] of plans) {
        for (const [practice, { due }] of Object.entries(plan.practices)) {
            if (!helped.has(`${practice}\n${organization}`)) {
                lists.set(practice, lists.get(practice) ?? []);
                lists.get(practice)!.push(due);
            }
        }
    }
    const sums = new Map<string, { readonly organizations: number; readonly due: DueSums }>();
    for (const [practice, list] of lists) {
        yield;
        sums.set(practice, { organizations: list.length, due: sumDue(list) });
    }
    return sums;
}

function sumDue(list: readonly DueByQuarter[]): DueSums {
    const sums = new Map<Period, readonly [number, number]>();
    for (const each of list) {
        for (const [quarter, [due, onTime]] of Object.entries(each)) {
            const [all, timely] = sums.get(quarter) ?? [0, 0];
            sums.set(quarter, [all + due, timely + onTime]);
        }
    }
    return sums;
}

function onTime(sums: DueSums, quarters: readonly Period[]): OnTime {
    let [due, done] = [0, 0];
    for (const quarter of quarters) {
        const [all, timely] = sums.get(quarter) ?? [0, 0];
        due += all;
        done += timely;
    }
    return { due, onTime: done, share: due < FEWEST ? null : Math.round((done / due) * 1000) / 10 };
}

function count(words: readonly (string | null | undefined)[], word: string): number {
    return words.filter(each => each === word).length;
}
