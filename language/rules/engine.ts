import type { AstNode, LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import type { Day } from '../model/periods.ts';
import { planOn } from '../model/plans.ts';
import { headRange, rangeOfProperty } from '../model/tree.ts';
import type { MergedPlan } from '../progress/network.ts';
import { statusOf } from '../progress/status.ts';
import { belongingOf, type Belonging } from '../scoping/places.ts';
import type { NameDescription } from '../scoping/name-description.ts';
import type { KnownCode } from '../scoping/names.ts';
import type { Severity } from '../settings.ts';
import type { OpenReference } from '../summaries/lookups.ts';
import { rules } from './all.ts';
import { silencedIn, type Silenced } from './silence.ts';
import { checkNames, checkSyntax } from './syntax.ts';
import type { FileContext, Fix, NameRule, NetworkContext, NodeFinding, Rule, TextRule } from './rule.ts';

/** What is wrong at one place of a text, before it is known how much it matters there. */
export interface Finding {
    /** A rule's id, `syntax` or `unknown-name`. */
    readonly rule: string;
    readonly range: Range;
    readonly message: string;
    readonly fix?: Fix;
    /** Set where the finding's level is its own, as for what cannot be read. */
    readonly severity?: Severity;
    /** Whose plan the place speaks of: a plan that has not been submitted is judged more mildly. */
    readonly belonging?: Belonging;
    /** It holds only on later days than this one. */
    readonly after?: Day;
}

/** What follows from the text of one file alone, and which rules its author has silenced where. */
export interface TextFindings {
    readonly findings: readonly Finding[];
    readonly silenced: readonly Silenced[];
}

/** What the rules say of one file by itself and of the names in it. */
export interface FileFindings extends TextFindings {
    readonly uri: string;
}

/** A finding with its level, ready to be shown. */
export interface Problem extends Finding {
    readonly severity: Severity;
}

/** Findings by the addresses of their files. */
export type FindingsByFile = Map<string, Finding[]>;

const byId = new Map(rules.map(rule => [rule.id, rule]));
const textRules = rules.filter((rule): rule is TextRule => rule.scope === 'file' && !rule.isAboutNames);
const nameRules = rules.filter((rule): rule is NameRule => rule.scope === 'file' && rule.isAboutNames === true);
const organizationRules = rules.filter(rule => rule.scope === 'plan' || (rule.scope === 'network' && rule.checkOrganization));

/** Hears of a rule that failed, which is a fault of ours and never of a text. */
export type OnFault = (rule: string, fault: unknown) => void;

/**
 * Everything that can be said of a file without its neighbours' facts: what cannot be read, names that mean nothing,
 * and the rules of scope `file`.
 *
 * @param document a document whose references are linked
 * @param onFault takes the fault of a rule, and the others still speak; without it the fault is thrown
 */
export function checkFile(document: LangiumDocument, context: FileContext = {}, onFault: OnFault = rethrow): FileFindings {
    const { findings, silenced } = checkText(document, onFault);
    return { uri: document.uri.toString(), findings: [...findings, ...checkMeanings(document, context, onFault)], silenced };
}

/** What is wrong with a text whatever other files say and whichever day it is; its references need not be linked. */
export function checkText(document: LangiumDocument, onFault: OnFault = rethrow): TextFindings {
    const root = document.parseResult.value as ast.Document;
    const found: Finding[] = checkSyntax(document);
    const belongings: Belongings = new Map();
    for (const rule of textRules) {
        const before = found.length;
        try {
            for (const hit of rule.check(root)) {
                found.push(fromNode(rule, hit, belongings));
            }
        } catch (fault) {
            found.length = before;
            onFault(rule.id, fault);
        }
    }
    return { findings: found, silenced: silencedIn(root) };
}

/** What is wrong with the names in a text, which depends on what other files declare. */
export function checkMeanings(document: LangiumDocument, context: FileContext = {}, onFault: OnFault = rethrow): Finding[] {
    const root = document.parseResult.value as ast.Document;
    const belongings: Belongings = new Map();
    return [...checkNames(document), ...nameRules.flatMap(rule => guarded(rule, () => [...rule.check(root, context)].map(hit => fromNode(rule, hit, belongings)), onFault))];
}

/** Whether a rule looks at what a reference means; else all that matters is that it means something. */
export function isAboutMeaning(reference: OpenReference): boolean {
    return nameRules.some(rule => rule.looksAt(reference));
}

/** Whether `checkMeanings` may find something, by the summary of a reference and what it means. */
export function mayBeWrong(reference: OpenReference, meaning: NameDescription | undefined, codes: readonly KnownCode[]): boolean {
    return (meaning === undefined && !reference.isSpokenOf) || nameRules.some(rule => rule.looksAt(reference) && rule.mayFind(reference, meaning, codes));
}

/** What the rules of scope `plan` and `network` find, by file. */
export function checkNetwork(context: NetworkContext, onFault: OnFault = rethrow): FindingsByFile {
    const found = checkDeclarations(context, onFault);
    for (const organization of context.network.plans.keys()) {
        checkOrganization(organization, context, onFault).forEach((findings, uri) => found.set(uri, [...found.get(uri) ?? [], ...findings]));
    }
    return found;
}

/** What is wrong with what the whole network sees, by file. */
export function checkDeclarations(context: NetworkContext, onFault: OnFault = rethrow): FindingsByFile {
    return collect(rules, context, onFault, rule => (rule.scope === 'network' && rule.check ? inNetwork(rule.check(context.network, context)) : []));
}

/** What is wrong with the plans of an organization and what is said of them, by file. */
export function checkOrganization(organization: string, context: NetworkContext, onFault: OnFault = rethrow): FindingsByFile {
    const plans = context.network.plans.get(organization) ?? [];
    return collect(organizationRules, context, onFault, rule => (
        rule.scope === 'plan' ? inPlans(rule.check, plans, context)
            : rule.scope === 'network' && rule.checkOrganization ? inNetwork(rule.checkOrganization(plans, context)) : []));
}

function collect(
    rules: readonly Rule[], context: NetworkContext, onFault: OnFault, run: (rule: Rule) => Iterable<readonly [PlanHit, Belonging | undefined]>
): FindingsByFile {
    const found = new Map<string, Finding[]>();
    for (const rule of rules) {
        if (context.settings.severities[rule.id] === 'off') {
            continue;
        }
        for (const [hit, belonging] of guarded(rule, () => [...run(rule)], onFault)) {
            const { uri, range } = hit.place;
            const finding = { rule: rule.id, range, message: hit.message, ...(hit.fix && { fix: hit.fix }), ...(belonging && { belonging }) };
            const list = found.get(uri);
            if (list) {
                list.push(finding);
            } else {
                found.set(uri, [finding]);
            }
        }
    }
    return found;
}

/** Gives findings their levels: from the settings, else milder in a draft. What is silenced or has no level is left out. */
export function judge(file: TextFindings, more: readonly Finding[], context: NetworkContext): Problem[] {
    const problems: Problem[] = [];
    for (const finding of [...file.findings, ...more]) {
        if (finding.after !== undefined && context.asOf <= finding.after) {
            continue;
        }
        const severity = finding.severity ?? levelOf(finding, context);
        if (severity !== 'off' && severity !== 'silent' && !isSilenced(finding, file.silenced)) {
            problems.push({ ...finding, severity });
        }
    }
    return problems.sort(byPlace);
}

export function ruleById(id: string): Rule | undefined {
    return byId.get(id);
}

function guarded<T>(rule: Rule, check: () => T[], onFault: OnFault): T[] {
    try {
        return check();
    } catch (fault) {
        onFault(rule.id, fault);
        return [];
    }
}

function rethrow(_rule: string, fault: unknown): never {
    throw fault;
}

type PlanHit = { place: { uri: string; range: Range }; message: string; fix?: Fix };
type PlanCheck = (plan: MergedPlan, context: NetworkContext) => Iterable<PlanHit>;

function* inPlans(check: PlanCheck, plans: readonly MergedPlan[], context: NetworkContext): Iterable<readonly [PlanHit, Belonging | undefined]> {
    for (const plan of plans) {
        for (const hit of check(plan, context)) {
            yield [hit, { organization: plan.organization, day: plan.first }];
        }
    }
}

function* inNetwork(hits: ReturnType<PlanCheck>): Iterable<readonly [PlanHit, Belonging | undefined]> {
    for (const hit of hits) {
        yield [hit, undefined];
    }
}

/** Of the statements at the top of a file, as far as they are known. */
type Belongings = Map<AstNode, Belonging | undefined>;

function fromNode(rule: Rule, hit: NodeFinding, belongings: Belongings): Finding {
    const range = hit.property === undefined ? headRange(hit.node) : rangeOfProperty(hit.node, hit.property, hit.index);
    const belonging = belongingOf(hit.node, belongings);
    return { rule: rule.id, range, message: hit.message, ...(hit.fix && { fix: hit.fix }), ...(belonging && { belonging }), ...(hit.after !== undefined && { after: hit.after }) };
}

function levelOf(finding: Finding, context: NetworkContext): Severity | 'silent' | 'off' {
    const rule = ruleById(finding.rule);
    const own = rule && isDraft(finding.belonging, context) ? rule.inDraft : rule?.level;
    return context.settings.severities[finding.rule] ?? own ?? 'error';
}

function isDraft(belonging: Belonging | undefined, { network, asOf, settings }: NetworkContext): boolean {
    const plan = belonging && planOn(network.plans.get(belonging.organization) ?? [], belonging.day);
    return plan !== undefined && statusOf(network, plan, asOf, settings) === 'draft';
}

function isSilenced(finding: Finding, silenced: readonly Silenced[]): boolean {
    const { start } = finding.range;
    return silenced.some(({ rule, range }) => rule === finding.rule
        && (range.start.line < start.line || (range.start.line === start.line && range.start.character <= start.character))
        && (start.line < range.end.line || (start.line === range.end.line && start.character <= range.end.character)));
}

/** By line, column and rule. */
function byPlace(a: Finding, b: Finding): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
