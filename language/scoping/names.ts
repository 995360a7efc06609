import { AstUtils, DocumentState, WorkspaceCache, type AstNode, type AstNodeDescription, type IndexManager, type LangiumSharedCoreServices } from 'langium';
import * as ast from '../generated/ast.ts';
import { planDecided, planOn } from '../model/plans.ts';
import { nameOf } from '../model/tree.ts';
import { nearWord } from '../parser/near-words.ts';
import type { Belonging, SubmittedSpan } from './places.ts';
import type { Networks } from './networks.ts';

/** A name that others may use, with whose plan it belongs to. */
export interface NameDescription extends AstNodeDescription {
    readonly belonging?: Belonging;
}

/** A code that plans may use, of a framework in force. */
export interface KnownCode {
    readonly kind: 'domain' | 'practice' | 'element';
    readonly code: string;
    readonly title: string;
    readonly framework: string;
}

interface NetworkNames {
    readonly everywhere: Map<string, NameDescription[]>;
    readonly plans: Map<string, SubmittedSpan[]>;
    /** By organization, then by name. */
    readonly elements: Map<string, Map<string, NameDescription[]>>;
    /** What the next plan of an organization says that it carries on: by organization, then by name. */
    readonly carried: Map<string, Map<string, NameDescription[]>>;
    readonly codes: KnownCode[];
}

/**
 * Finds what a name means: first in the plan that the text speaks of, then in the whole network; behind a dot in the plan of
 * another organization. Where both would fit, an element goes before an organization. What a plan carries on from the one before is
 * seen in it as its own.
 */
export class Names {
    private readonly index: IndexManager;
    private readonly networks: Networks;
    private readonly cache: WorkspaceCache<string, NetworkNames>;

    constructor(shared: LangiumSharedCoreServices, networks: Networks) {
        this.index = shared.workspace.IndexManager;
        this.networks = networks;
        this.cache = new WorkspaceCache(shared, DocumentState.IndexedContent);
    }

    /**
     * @param name as written, perhaps with a dot
     * @param uri the file in which it is written
     * @param belonging whose plan that part of the file speaks of
     * @param fits whether a kind of element may stand here
     */
    find(name: string, uri: string, belonging: Belonging | undefined, fits: (type: string) => boolean): NameDescription | undefined {
        const names = this.of(uri);
        const own = belonging && this.inPlan(names, belonging.organization, belonging, name, fits);
        return own ?? names.everywhere.get(name)?.find(each => fits(each.type)) ?? this.behindDot(names, name, belonging, fits);
    }

    /** Every name that may be written at a place, those of the plan first. */
    all(uri: string, belonging: Belonging | undefined, fits: (type: string) => boolean): NameDescription[] {
        const names = this.of(uri);
        const found: NameDescription[] = [];
        if (belonging) {
            found.push(...this.visibleIn(names, belonging.organization, belonging, fits));
        }
        for (const candidates of names.everywhere.values()) {
            found.push(...candidates.filter(each => fits(each.type)).slice(0, 1));
        }
        return found;
    }

    /**
     * The name that is probably meant by one that nothing bears, as it would be written at the place.
     * In another organization's part of a name the slip may be before or behind the dot.
     */
    near(name: string, uri: string, belonging: Belonging | undefined, fits: (type: string) => boolean): string | undefined {
        const here = nearWord(name, this.all(uri, belonging, fits).map(each => each.name));
        const dot = name.indexOf('.');
        if (here !== undefined || dot < 0) {
            return here;
        }
        const names = this.of(uri);
        const organization = names.plans.has(name.slice(0, dot)) ? name.slice(0, dot) : nearWord(name.slice(0, dot), names.plans.keys());
        if (organization === undefined) {
            return undefined;
        }
        const elements = this.visibleIn(names, organization, belonging, fits).map(each => each.name);
        const element = elements.includes(name.slice(dot + 1)) ? name.slice(dot + 1) : nearWord(name.slice(dot + 1), elements);
        return element === undefined ? undefined : `${organization}.${element}`;
    }

    private visibleIn(names: NetworkNames, organization: string, belonging: Belonging | undefined, fits: (type: string) => boolean): NameDescription[] {
        return [...names.elements.get(organization)?.keys() ?? []].flatMap(name => this.inPlan(names, organization, belonging, name, fits) ?? []);
    }

    private behindDot(names: NetworkNames, name: string, belonging: Belonging | undefined, fits: (type: string) => boolean): NameDescription | undefined {
        const dot = name.indexOf('.');
        const organization = name.slice(0, dot);
        if (dot < 0 || !names.plans.has(organization)) {
            return undefined;
        }
        return this.inPlan(names, organization, belonging, name.slice(dot + 1), fits);
    }

    /** Every declaration of a name in the plan that a place speaks of: each text of a plan may add to the same element. */
    declarations(name: string, uri: string, belonging: Belonging, fits: (type: string) => boolean): NameDescription[] {
        return this.allInPlan(this.of(uri), belonging.organization, belonging, name, fits);
    }

    /** The codes of all frameworks that a file sees: their domains, practices and elements. */
    codes(uri: string): readonly KnownCode[] {
        return this.of(uri).codes;
    }

    private inPlan(names: NetworkNames, organization: string, belonging: Belonging | undefined, name: string, fits: (type: string) => boolean): NameDescription | undefined {
        return this.allInPlan(names, organization, belonging, name, fits)[0];
    }

    private allInPlan(names: NetworkNames, organization: string, belonging: Belonging | undefined, name: string, fits: (type: string) => boolean): NameDescription[] {
        const candidates = names.elements.get(organization)?.get(name)?.filter(each => fits(each.type)) ?? [];
        if (candidates.length === 0) {
            return [];
        }
        const plans = names.plans.get(organization) ?? [];
        const wanted = !belonging ? plans.at(-1) : belonging.decides ? planDecided(plans, belonging.day) : planOn(plans, belonging.day);
        const own = candidates.filter(each => planOn(plans, each.belonging!.day) === wanted);
        if (belonging?.carries === undefined || belonging.organization !== organization) {
            return own.length > 0 ? own : carriedOn(names, organization, candidates, plans, wanted);
        }
        const before = planBefore(plans, wanted);
        const old = [...candidates.filter(each => before !== undefined && planOn(plans, each.belonging!.day) === before),
            ...carriedOn(names, organization, candidates, plans, before)];
        return belonging.carries === 'year' ? [...own, ...old] : [...old, ...own];
    }

    private of(uri: string): NetworkNames {
        const network = this.networks.networkOf(uri);
        return this.cache.get(network, () => this.collect(network));
    }

    private collect(network: string): NetworkNames {
        const names: NetworkNames = { everywhere: new Map(), plans: new Map(), elements: new Map(), carried: new Map(), codes: [] };
        for (const description of this.index.allElements() as Iterable<NameDescription>) {
            const uri = description.documentUri.toString();
            if (!this.networks.isBuiltin(uri) && this.networks.networkOf(uri) !== network) {
                continue;
            }
            const { belonging, name } = description;
            if (!belonging) {
                add(names.everywhere, name, description);
                names.codes.push(...codeOf(description));
                continue;
            }
            if (description.type === 'Plan') {
                addSpan(names.plans, belonging);
            } else if (description.type === 'Carry') {
                addElement(names.carried, belonging.organization, description);
            } else {
                addElement(names.elements, belonging.organization, description);
            }
        }
        // What the network declares goes before what is built in, and files go by their addresses, so that no order of reading matters.
        for (const list of names.everywhere.values()) {
            if (list.length > 1) {
                list.sort((a, b) => this.rank(a) - this.rank(b) || compare(a.documentUri.toString(), b.documentUri.toString()));
            }
        }
        return names;
    }

    private rank({ documentUri }: NameDescription): number {
        return this.networks.isBuiltin(documentUri.toString()) ? 1 : 0;
    }
}

function codeOf({ node, name }: NameDescription): KnownCode[] {
    if (!(ast.isDomain(node) || ast.isPractice(node) || ast.isElement(node)) || node.name !== name) {
        return [];
    }
    const framework = AstUtils.getContainerOfType(node, ast.isFramework)?.name;
    return framework === undefined ? [] : [{ kind: node.keyword, code: name, title: node.title ?? '', framework }];
}

/** Those of the candidates that a plan carries on from the one before, or that stand in what it carries on. */
function carriedOn(
    names: NetworkNames, organization: string, candidates: readonly NameDescription[], plans: readonly SubmittedSpan[], plan: SubmittedSpan | undefined
): NameDescription[] {
    const before = planBefore(plans, plan);
    if (before === undefined || names.carried.size === 0) {
        return [];
    }
    const isCarried = (name: string | undefined) => name !== undefined
        && (names.carried.get(organization)?.get(name) ?? []).some(each => planOn(plans, each.belonging!.day) === plan);
    const wanted = candidates.filter(each => isCarried(each.name) || enclosing(each.node).some(one => isCarried(nameOf(one))));
    const found = wanted.filter(each => planOn(plans, each.belonging!.day) === before);
    return found.length > 0 ? found : carriedOn(names, organization, wanted, plans, before);
}

function planBefore(plans: readonly SubmittedSpan[], plan: SubmittedSpan | undefined): SubmittedSpan | undefined {
    return plan && plans[plans.indexOf(plan) - 1];
}

function enclosing(node: AstNode | undefined): AstNode[] {
    return node?.$container ? [node.$container, ...enclosing(node.$container)] : [];
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

function addElement(elements: NetworkNames['elements'], organization: string, description: NameDescription): void {
    const own = elements.get(organization) ?? new Map<string, NameDescription[]>();
    elements.set(organization, own);
    add(own, description.name, description);
}

function add(map: Map<string, NameDescription[]>, key: string, description: NameDescription): void {
    const list = map.get(key);
    if (list) {
        list.push(description);
    } else {
        map.set(key, [description]);
    }
}

/** Several texts of one organization and period are one plan. */
function addSpan(plans: Map<string, SubmittedSpan[]>, belonging: Belonging): void {
    const spans = plans.get(belonging.organization) ?? [];
    const span = belonging.span!;
    const same = spans.findIndex(each => each.first === span.first && each.last === span.last);
    if (same < 0) {
        spans.push(span);
        spans.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    } else {
        spans[same] = { ...span, submitted: [...spans[same].submitted, ...span.submitted] };
    }
    plans.set(belonging.organization, spans);
}
