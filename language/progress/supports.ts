import type { Period } from '../model/periods.ts';
import type { Steps } from '../steps.ts';
import type { ContributedPlan, Contribution } from './contribution.ts';
import { upwards, type Network } from './network.ts';
import { SharedQuarters, type Quarters } from './quarters.ts';
import { behindIn } from './rows.ts';
import type { Delivery, SupportFacts } from './support-facts.ts';
import { poolSupports, type SupportPool } from './support-pools.ts';

/** Who needs support with what, which supports there are, and what changed around them (guidance, Responsive supports). */
export interface SupportsRollup {
    /** First those where many lag and nobody above works on it. */
    readonly practices: readonly PracticeNeed[];
    /** Each support of an organization, quarter by quarter. */
    readonly around: readonly SupportAround[];
    /** The supports of a provider for a practice together. */
    readonly pooled: readonly SupportPool[];
}

/** How the organizations of a rollup stand with a practice, and what help they have. */
export interface PracticeNeed {
    readonly practice: string;
    /** How many have a strategy, a milestone or an action coded for it. */
    readonly organizations: number;
    /** How many of them have an action or a milestone of it that is behind. */
    readonly behind: number;
    /** How many of those have nobody above them who works on it. */
    readonly behindAlone: number;
    /** The organizations above them, near and far, that have a strategy, a milestone or an action coded for it. */
    readonly above: readonly string[];
    /** How many have a support for it. */
    readonly supported: number;
    readonly supports: readonly SupportName[];
}

export interface SupportName {
    /** Who has it. */
    readonly organization: string;
    readonly support: string | null;
    readonly title: string | null;
    /** Who gives it. */
    readonly providers: readonly string[];
}

/** A support with what was delivered, used and said of its effect, and how the work went that it serves. It does not say that one made the other. */
export interface SupportAround extends SupportName {
    readonly practices: readonly string[];
    readonly serves: readonly string[];
    readonly quarters: readonly SupportQuarter[];
}

export interface SupportQuarter {
    readonly quarter: Period;
    /** What each provider reported last in the quarter. */
    readonly delivered: readonly Delivered[];
    readonly used: readonly string[];
    readonly effects: readonly { readonly word: string | null; readonly text: string | null }[];
    /** Of the actions in what it serves: those due in the quarter, and those of them that were done on time. */
    readonly due: number;
    readonly onTime: number;
}

export interface Delivered {
    readonly provider: string;
    readonly count: number | null;
    readonly of: number | null;
    readonly text: string | null;
    readonly because: string | null;
}

/** A support with the organization that has it. */
export interface OwnedSupport {
    readonly organization: string;
    readonly facts: SupportFacts;
}

type Known = ReadonlyMap<string, Contribution>;

/**
 * @param names the organizations of the rollup
 * @param known the contributions of all organizations of the network: those above may work on a practice, and anybody may deliver
 */
export function* supportsUnder(network: Network, names: readonly string[], known: Known): Steps<SupportsRollup> {
    const plans = new Map(names.flatMap(name => {
        const plan = known.get(name)?.plan;
        return plan ? [[name, plan] as const] : [];
    }));
    const supports = [...plans].flatMap(([organization, plan]) => plan.supports.map(facts => ({ organization, facts })));
    const deliveries = Map.groupBy([...known].flatMap(([provider, { delivered }]) => delivered.map(delivery => ({ provider, delivery }))), ({ delivery }) => `${delivery.to}.${delivery.support}`);
    yield;
    const quarters = new SharedQuarters(network);
    const around: SupportAround[] = [];
    for (const each of supports) {
        around.push(aroundOf(quarters.for(each.organization), each, deliveries.get(`${each.organization}.${each.facts.name}`) ?? []));
        yield;
    }
    return { practices: yield* needs(network, plans, known, supports), around, pooled: yield* poolSupports(plans, supports, around) };
}

function* needs(network: Network, plans: ReadonlyMap<string, ContributedPlan>, known: Known, supports: readonly OwnedSupport[]): Steps<PracticeNeed[]> {
    const works = new Map<string, string[]>();
    for (const [name, plan] of plans) {
        for (const practice of Object.keys(plan.practices)) {
            works.set(practice, works.get(practice) ?? []);
            works.get(practice)!.push(name);
        }
    }
    const codedSupports = new Map<string, OwnedSupport[]>();
    for (const each of supports) {
        for (const practice of each.facts.practices) {
            codedSupports.set(practice, codedSupports.get(practice) ?? []);
            codedSupports.get(practice)!.push(each);
        }
    }
    const above = new Map([...plans.keys()].map(name => [name, upwards(network, name).slice(1)]));
    const allAbove = [...new Set([...above.values()].flat())];
    const found: PracticeNeed[] = [];
    for (const practice of new Set([...works.keys(), ...codedSupports.keys()])) {
        yield;
        const organizations = works.get(practice) ?? [];
        const helpers = new Set(allAbove.filter(name => Object.hasOwn(known.get(name)?.plan?.practices ?? {}, practice)));
        const lagging = organizations.filter(name => isBehind(plans.get(name)!, practice));
        const coded = codedSupports.get(practice) ?? [];
        const helping = new Set<string>();
        for (const name of organizations) {
            above.get(name)!.forEach(each => helpers.has(each) && helping.add(each));
        }
        found.push({
            practice,
            organizations: organizations.length,
            behind: lagging.length,
            behindAlone: lagging.filter(name => !above.get(name)!.some(each => helpers.has(each))).length,
            above: [...helping].sort(),
            supported: new Set(coded.map(each => each.organization)).size,
            supports: coded.map(nameOf)
        });
    }
    return found.sort((a, b) => b.behindAlone - a.behindAlone || b.behind - a.behind || b.organizations - a.organizations || (a.practice < b.practice ? -1 : 1));
}

function isBehind(plan: ContributedPlan, practice: string): boolean {
    return behindIn(plan.practices[practice].rows) > 0;
}

function nameOf({ organization, facts }: OwnedSupport): SupportName {
    return { organization, support: facts.name ?? null, title: facts.title ?? null, providers: facts.providers };
}

/** What is said of a support in a quarter; what a provider reports last takes the place of what it reported before. */
interface Said {
    readonly delivered: Delivered[];
    readonly used: string[];
    readonly effects: SupportQuarter['effects'][number][];
}

/** A delivery counts in the quarter of the organization that has the support. */
function aroundOf(calendar: Quarters, support: OwnedSupport, deliveries: readonly { readonly provider: string; readonly delivery: Delivery }[]): SupportAround {
    const { facts } = support;
    const quarters = new Map<Period, Said>();
    const inQuarter = (quarter: Period) => {
        const found: Said = quarters.get(quarter) ?? { delivered: [], used: [], effects: [] };
        quarters.set(quarter, found);
        return found;
    };
    Object.keys(facts.due).forEach(inQuarter);
    deliveries.forEach(({ provider, delivery }) => {
        const { delivered } = inQuarter(calendar.of(delivery.on));
        const before = delivered.findIndex(each => each.provider === provider);
        delivered.splice(before < 0 ? delivered.length : before, 1, deliveredBy(provider, delivery));
    });
    for (const { quarter, kind, word, text } of facts.said) {
        if (kind === 'effect') {
            inQuarter(quarter).effects.push({ word: word ?? null, text: text ?? null });
        } else if (text !== undefined) {
            inQuarter(quarter).used.push(text);
        }
    }
    return {
        ...nameOf(support),
        practices: facts.practices,
        serves: facts.serves,
        quarters: [...quarters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([quarter, { delivered, used, effects }]) => {
            const [due, onTime] = facts.due[quarter] ?? [0, 0];
            return { quarter, delivered, used, effects, due, onTime };
        })
    };
}

function deliveredBy(provider: string, { count, of, text, because }: Delivery): Delivered {
    return { provider, count: count ?? null, of: of ?? null, text: text ?? null, because: because ?? null };
}
