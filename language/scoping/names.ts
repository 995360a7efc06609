import { DefaultAstNodeLocator, URI, type AstNode, type AstNodeDescription } from 'langium';
import { planDecided, planOn } from '../model/plans.ts';
import { MOST_SLIPS, nearWord } from '../parser/near-words.ts';
import type { FileIndex } from '../summaries/file-index.ts';
import type { FileOutline } from '../summaries/outline.ts';
import type { ExportedName } from './exports.ts';
import { Latest } from './latest.ts';
import { describe, type NameDescription } from './name-description.ts';
import type { Networks } from './networks.ts';
import type { Belonging } from './places.ts';
import { add, carriedOn, collectPlans, planBefore, type PlanElement, type PlanNames } from './plan-names.ts';
import type { Trees } from './trees.ts';

/** A code that plans may use, of a framework in force. */
export interface KnownCode {
    readonly kind: 'domain' | 'practice' | 'element';
    readonly code: string;
    readonly title: string;
    readonly framework: string;
}

/** What the whole of a network sees. */
interface NetworkNames {
    readonly byName: ReadonlyMap<string, NameDescription[]>;
    /** Those of the built-in framework first. */
    readonly codes: readonly KnownCode[];
}

/** Names of so many organizations stay at hand; those of others are read again. */
const MOST_ORGANIZATIONS = 200;

/**
 * Finds what a name means: first in the plan that the text speaks of, then in the whole network; behind a dot in the plan of
 * another organization. Where both would fit, an element goes before an organization. What a plan carries on from the one before is
 * seen in it as its own.
 */
export class Names {
    private readonly files: FileIndex;
    private readonly networks: Networks;
    private readonly trees: () => Trees;
    private readonly locator = new DefaultAstNodeLocator();
    private readonly everywhere = new Map<string, NetworkNames>();
    private readonly organizations = new Latest<string, PlanNames>(MOST_ORGANIZATIONS);

    constructor(files: FileIndex, networks: Networks, trees: () => Trees) {
        this.trees = trees;
        this.files = files;
        this.networks = networks;
        networks.onRoots(() => {
            this.everywhere.clear();
            this.organizations.clear();
        });
        files.onIndexed((before, after) => this.forget(before, after));
    }

    /**
     * @param name as written, perhaps with a dot
     * @param uri the file in which it is written
     * @param belonging whose plan that part of the file speaks of
     * @param fits whether a kind of element may stand here
     */
    find(name: string, uri: string, belonging: Belonging | undefined, fits: (type: string) => boolean): NameDescription | undefined {
        const network = this.networks.networkOf(uri);
        const own = belonging && this.inPlan(network, belonging.organization, belonging, name, fits);
        return own?.describe() ?? this.inNetwork(network).byName.get(name)?.find(each => fits(each.type)) ?? this.behindDot(network, name, belonging, fits)?.describe();
    }

    /** Whether `find` finds something, for whoever does not need to know what. */
    has(name: string, uri: string, belonging: Belonging | undefined, fits: (type: string) => boolean): boolean {
        const network = this.networks.networkOf(uri);
        return this.inNetwork(network).byName.get(name)?.some(each => fits(each.type)) === true
            || (belonging !== undefined && this.isInPlan(network, belonging.organization, belonging, name, fits))
            || this.behindDot(network, name, belonging, fits) !== undefined;
    }

    /** The element that a name means, in the tree of its file, which may not be open; nothing where the file is gone. */
    elementOf({ documentUri, path }: AstNodeDescription): AstNode | undefined {
        const document = this.trees().treeOf(documentUri);
        return document && this.locator.getAstNode(document.parseResult.value, path);
    }

    /** Every name that may be written at a place, those of the plan first. */
    all(uri: string, belonging: Belonging | undefined, fits: (type: string) => boolean): NameDescription[] {
        const network = this.networks.networkOf(uri);
        const found: NameDescription[] = [];
        if (belonging) {
            found.push(...this.visibleIn(network, belonging.organization, belonging, fits));
        }
        for (const candidates of this.inNetwork(network).byName.values()) {
            const first = candidates.find(each => fits(each.type));
            if (first) {
                found.push(first);
            }
        }
        return found;
    }

    /**
     * The name that is probably meant by one that nothing bears, as it would be written at the place.
     * In another organization's part of a name the slip may be before or behind the dot.
     */
    near(name: string, uri: string, belonging: Belonging | undefined, fits: (type: string) => boolean): string | undefined {
        const here = nearWord(name, this.namesNear(name, uri, belonging, fits));
        const dot = name.indexOf('.');
        if (here !== undefined || dot < 0) {
            return here;
        }
        const network = this.networks.networkOf(uri);
        const written = name.slice(0, dot);
        const organization = this.hasPlan(network, written) ? written : nearWord(written, this.withPlans(network));
        if (organization === undefined) {
            return undefined;
        }
        const elements = this.visibleIn(network, organization, belonging, fits).map(each => each.name);
        const element = elements.includes(name.slice(dot + 1)) ? name.slice(dot + 1) : nearWord(name.slice(dot + 1), elements);
        return element === undefined ? undefined : `${organization}.${element}`;
    }

    /** The names that may be written at a place; of those that the whole network sees, which may be many, only those of about that length. */
    private* namesNear(name: string, uri: string, belonging: Belonging | undefined, fits: (type: string) => boolean): Iterable<string> {
        const network = this.networks.networkOf(uri);
        if (belonging) {
            yield* this.visibleIn(network, belonging.organization, belonging, fits).map(each => each.name);
        }
        for (const [other, candidates] of this.inNetwork(network).byName) {
            if (Math.abs(other.length - name.length) <= MOST_SLIPS && candidates.some(each => fits(each.type))) {
                yield other;
            }
        }
    }

    /** Every declaration of a name in the plan that a place speaks of: each text of a plan may add to the same element. */
    declarations(name: string, uri: string, belonging: Belonging, fits: (type: string) => boolean): NameDescription[] {
        return this.allInPlan(this.networks.networkOf(uri), belonging.organization, belonging, name, fits).flatMap(each => each.describe() ?? []);
    }

    /** The codes of all frameworks that a file sees: their domains, practices and elements. */
    codes(uri: string): readonly KnownCode[] {
        return this.inNetwork(this.networks.networkOf(uri)).codes;
    }

    private visibleIn(network: string, organization: string, belonging: Belonging | undefined, fits: (type: string) => boolean): NameDescription[] {
        return [...this.ofPlans(network, organization).elements.keys()].flatMap(name => this.inPlan(network, organization, belonging, name, fits)?.describe() ?? []);
    }

    private behindDot(network: string, name: string, belonging: Belonging | undefined, fits: (type: string) => boolean): PlanElement | undefined {
        const dot = name.indexOf('.');
        const organization = name.slice(0, dot);
        return dot < 0 || !this.hasPlan(network, organization) ? undefined : this.inPlan(network, organization, belonging, name.slice(dot + 1), fits);
    }

    private hasPlan(network: string, organization: string): boolean {
        return this.files.hasPlan(network, organization);
    }

    private withPlans(network: string): string[] {
        return [...this.files.organizations(network)].filter(each => this.hasPlan(network, each));
    }

    private inPlan(network: string, organization: string, belonging: Belonging | undefined, name: string, fits: (type: string) => boolean): PlanElement | undefined {
        return this.allInPlan(network, organization, belonging, name, fits)[0];
    }

    private isInPlan(network: string, organization: string, belonging: Belonging, name: string, fits: (type: string) => boolean): boolean {
        const { plans, elements } = this.ofPlans(network, organization);
        // Where there is no more than one plan, all elements are in it.
        return elements.get(name)?.some(each => fits(each.type)) === true && (plans.length < 2 || this.inPlan(network, organization, belonging, name, fits) !== undefined);
    }

    private allInPlan(network: string, organization: string, belonging: Belonging | undefined, name: string, fits: (type: string) => boolean): PlanElement[] {
        const names = this.ofPlans(network, organization);
        const candidates = names.elements.get(name)?.filter(each => fits(each.type)) ?? [];
        if (candidates.length === 0) {
            return [];
        }
        const { plans } = names;
        const wanted = !belonging ? plans.at(-1) : belonging.decides ? planDecided(plans, belonging.day) : planOn(plans, belonging.day);
        const own = candidates.filter(each => planOn(plans, each.belonging.day) === wanted);
        if (belonging?.carries === undefined || belonging.organization !== organization) {
            return own.length > 0 ? own : carriedOn(names, candidates, wanted);
        }
        const before = planBefore(plans, wanted);
        const old = [...candidates.filter(each => before !== undefined && planOn(plans, each.belonging.day) === before), ...carriedOn(names, candidates, before)];
        return belonging.carries === 'year' ? [...own, ...old] : [...old, ...own];
    }

    private inNetwork(network: string): NetworkNames {
        let names = this.everywhere.get(network);
        if (!names) {
            // What the network declares goes before what is built in, and files go by their addresses, so that no order of reading matters.
            const byName = new Map<string, NameDescription[]>();
            const [builtin, own]: KnownCode[][] = [[], []];
            for (const { outline } of this.files.declaring(network)) {
                const uri = URI.parse(outline.uri);
                for (const element of outline.names ?? []) {
                    add(byName, element.name, describe(element, uri));
                    (this.networks.isBuiltin(outline.uri) ? builtin : own).push(...codeOf(element));
                }
            }
            names = { byName, codes: [...builtin, ...own] };
            this.everywhere.set(network, names);
        }
        return names;
    }

    private ofPlans(network: string, organization: string): PlanNames {
        const key = `${network}\n${organization}`;
        return this.organizations.get(key) ?? this.organizations.set(key, collectPlans(organization, this.files.speakingOf(network, organization)));
    }

    private forget(before: FileOutline | undefined, after: FileOutline | undefined): void {
        if (before?.names || after?.names) {
            const { uri } = (after ?? before)!;
            if (this.networks.isBuiltin(uri)) {
                this.everywhere.clear();
            } else {
                this.everywhere.delete(this.networks.networkOf(uri));
            }
        }
        for (const { uri, organizations } of this.organizations.size === 0 ? [] : [before, after].filter(each => each !== undefined)) {
            organizations.forEach(each => this.organizations.delete(`${this.networks.networkOf(uri)}\n${each}`));
        }
    }
}

function codeOf({ framework, own, name, keyword, title }: ExportedName): KnownCode[] {
    return framework === undefined || own !== undefined ? [] : [{ kind: keyword as KnownCode['kind'], code: name, title: title ?? '', framework }];
}
