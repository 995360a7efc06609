import { URI } from 'langium';
import { planOn } from '../model/plans.ts';
import type { IndexedFile } from '../summaries/file-index.ts';
import type { ExportedName } from './exports.ts';
import { describe, type NameDescription } from './name-description.ts';
import type { Belonging, SubmittedSpan } from './places.ts';

/** What the plans of one organization declare. */
export interface PlanNames {
    readonly plans: SubmittedSpan[];
    readonly elements: Map<string, PlanElement[]>;
    /** What the next plan says that it carries on. */
    readonly carried: Map<string, Belonging[]>;
}

/** An element of a plan by what most look-ups need of it. The rest is read when somebody asks: whoever checks plans does not. */
export class PlanElement {
    readonly name: string;
    readonly type: string;
    readonly belonging: Belonging;
    private readonly file: IndexedFile;
    private readonly statement: number;
    private readonly place: number;
    private described: NameDescription | undefined;

    /** @param place where it is among the names of the statement */
    constructor(name: string, type: string, belonging: Belonging, file: IndexedFile, statement: number, place: number) {
        this.name = name;
        this.type = type;
        this.belonging = belonging;
        this.file = file;
        this.statement = statement;
        this.place = place;
    }

    /** The names of what it stands in. */
    get within(): readonly string[] {
        return this.element?.within ?? [];
    }

    /** Everything that is to be known of it; nothing where the file has become another one since. */
    describe(): NameDescription | undefined {
        const { element } = this;
        return this.described ??= element && describe(element, URI.parse(this.file.outline.uri), this.belonging);
    }

    private get element(): ExportedName | undefined {
        return this.file.load().statements[this.statement]?.names[this.place];
    }
}

/** Reads what the plans of an organization declare off the files that speak of them. */
export function collectPlans(organization: string, files: readonly IndexedFile[]): PlanNames {
    const names: PlanNames = { plans: [], elements: new Map(), carried: new Map() };
    for (const file of files) {
        file.load().lookups.declared.forEach(({ belonging, isPlan, names: own, types, carried }, statement) => {
            if (belonging?.organization === organization) {
                if (isPlan) {
                    addSpan(names.plans, belonging.span!);
                }
                own.forEach((name, place) => add(names.elements, name, new PlanElement(name, types[place], belonging, file, statement, place)));
                carried?.forEach(name => add(names.carried, name, belonging));
            }
        });
    }
    return names;
}

/** Those of the candidates that a plan carries on from the one before, or that stand in what it carries on. */
export function carriedOn(names: PlanNames, candidates: readonly PlanElement[], plan: SubmittedSpan | undefined): PlanElement[] {
    const { plans, carried } = names;
    const before = planBefore(plans, plan);
    if (before === undefined || carried.size === 0) {
        return [];
    }
    const isCarried = (name: string) => (carried.get(name) ?? []).some(each => planOn(plans, each.day) === plan);
    const wanted = candidates.filter(each => isCarried(each.name) || each.within.some(isCarried));
    const found = wanted.filter(each => planOn(plans, each.belonging.day) === before);
    return found.length > 0 ? found : carriedOn(names, wanted, before);
}

/** The plan before one of an organization's; nothing before the first. */
export function planBefore(plans: readonly SubmittedSpan[], plan: SubmittedSpan | undefined): SubmittedSpan | undefined {
    return plan && plans[plans.indexOf(plan) - 1];
}

/** Adds a value to those of a key. */
export function add<T>(map: Map<string, T[]>, key: string, value: T): void {
    const list = map.get(key);
    if (list) {
        list.push(value);
    } else {
        map.set(key, [value]);
    }
}

/** Several texts of one organization and period are one plan. */
function addSpan(plans: SubmittedSpan[], span: SubmittedSpan): void {
    const same = plans.findIndex(each => each.first === span.first && each.last === span.last);
    if (same < 0) {
        plans.push(span);
        plans.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    } else {
        plans[same] = { ...span, submitted: [...plans[same].submitted, ...span.submitted] };
    }
}
