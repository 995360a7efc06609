import type { AstNode } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import type { Day } from '../model/periods.ts';
import type { Place } from '../model/types.ts';
import type { MergedPlan, Network } from '../progress/network.ts';
import type { NameDescription } from '../scoping/name-description.ts';
import type { KnownCode } from '../scoping/names.ts';
import type { Settings, Severity } from '../settings.ts';
import type { OpenReference } from '../summaries/lookups.ts';

/** A change that mends a finding; its edits are in the file of the finding. */
export interface Fix {
    readonly title: string;
    readonly edits: readonly TextEdit[];
}

interface RuleBase {
    /** The name under which it is found in settings, documents and messages. */
    readonly id: string;
    readonly level: Severity;
    /** Its level while the plan has not been submitted. */
    readonly inDraft: Severity | 'silent';
    /** A heuristic rule may be wrong about a text; a sure one is not. */
    readonly certainty: 'sure' | 'heuristic';
    /** The passage of the guidance, its tools or the law that it follows. */
    readonly source: string;
    readonly examples: RuleExamples;
}

/**
 * Texts that show a rule. A finding is expected exactly where `<<` and `>>` stand around the words it points at, and nowhere else.
 * A line `--- path` begins another file of the same network.
 */
export interface RuleExamples {
    readonly fires: readonly Example[];
    readonly silent: readonly Example[];
}

export interface Example {
    readonly text: string;
    /** The as-of date, where it matters. */
    readonly asOf?: Day;
    /** What the text is after the first finding's fix. */
    readonly fixed?: string;
}

/** What a rule that looks at a syntax tree finds. */
export interface NodeFinding {
    readonly node: AstNode;
    /** Points at a value of the node instead of its first words. */
    readonly property?: string;
    readonly index?: number;
    readonly message: string;
    readonly fix?: Fix;
    /** It holds only on later days than this one. */
    readonly after?: Day;
}

/** What a rule that looks at merged summaries finds. */
export interface PlaceFinding {
    readonly place: Place;
    readonly message: string;
    readonly fix?: Fix;
}

export interface NetworkContext {
    readonly asOf: Day;
    readonly settings: Settings;
    readonly network: Network;
}

/** What other files have for a rule that looks at one. */
export interface FileContext {
    /** The codes of the frameworks that a file sees; without it the built-in ones. */
    readonly codes?: (uri: string) => readonly KnownCode[];
}

/** Looks at one tree, and at nothing else: what it finds follows from the text alone. */
export interface TextRule extends RuleBase {
    readonly scope: 'file';
    readonly isAboutNames?: false;
    check(document: ast.Document): Iterable<NodeFinding>;
}

/** Looks at the names in one tree, whose references are linked, and at what the network declares. */
export interface NameRule extends RuleBase {
    readonly scope: 'file';
    readonly isAboutNames: true;
    check(document: ast.Document, context: FileContext): Iterable<NodeFinding>;
    /** Whether what such a reference means matters to the rule. */
    looksAt(reference: OpenReference): boolean;
    /** Whether there may be something to find at a reference that it looks at, by its summary; where not, no tree is looked at. */
    mayFind(reference: OpenReference, meaning: NameDescription | undefined, codes: readonly KnownCode[]): boolean;
}

export type FileRule = TextRule | NameRule;

/** Looks at one plan: the merged summaries of its texts, reports and decisions. */
export interface PlanRule extends RuleBase {
    readonly scope: 'plan';
    check(plan: MergedPlan, context: NetworkContext): Iterable<PlaceFinding>;
}

/** Looks at a network: once at what all of it sees, and at the plans of each organization. */
export interface NetworkRule extends RuleBase {
    readonly scope: 'network';
    /** Looks at the organizations and at what else the whole network sees, not at plans. */
    check?(network: Network, context: NetworkContext): Iterable<PlaceFinding>;
    /** Looks at all plans of one organization, in the order of their first days. */
    checkOrganization?(plans: readonly MergedPlan[], context: NetworkContext): Iterable<PlaceFinding>;
}

export type Rule = FileRule | PlanRule | NetworkRule;
