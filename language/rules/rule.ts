import type { AstNode } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import type { Day } from '../model/periods.ts';
import type { Place } from '../model/types.ts';
import type { MergedPlan, Network } from '../progress/network.ts';
import type { KnownCode } from '../scoping/names.ts';
import type { Settings, Severity } from '../settings.ts';

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
}

/** What a rule that looks at merged summaries finds. */
export interface PlaceFinding {
    readonly place: Place;
    readonly message: string;
    readonly fix?: Fix;
}

export interface RuleContext {
    readonly asOf: Day;
    readonly settings: Settings;
    /** The codes of the frameworks that a file sees; without it the built-in ones. */
    readonly codes?: (uri: string) => readonly KnownCode[];
}

export interface NetworkContext extends RuleContext {
    readonly network: Network;
}

/** Looks at one tree; its references are linked. */
export interface FileRule extends RuleBase {
    readonly scope: 'file';
    check(document: ast.Document, context: RuleContext): Iterable<NodeFinding>;
}

/** Looks at one plan: the merged summaries of its texts, reports and decisions. */
export interface PlanRule extends RuleBase {
    readonly scope: 'plan';
    check(plan: MergedPlan, context: NetworkContext): Iterable<PlaceFinding>;
}

/** Looks at all summaries of a network. */
export interface NetworkRule extends RuleBase {
    readonly scope: 'network';
    check(network: Network, context: NetworkContext): Iterable<PlaceFinding>;
}

export type Rule = FileRule | PlanRule | NetworkRule;
