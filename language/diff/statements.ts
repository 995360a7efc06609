import { isCompositeCstNode, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import { firstDay, type Day } from '../model/periods.ts';
import { day, period } from '../model/read-figures.ts';
import { keywordOf, nameOf, placeOf, type Block } from '../model/tree.ts';
import type { Place } from '../model/types.ts';
import { unquote } from '../parser/strings.ts';
import { belongingOf } from '../scoping/places.ts';

/** One fact of an element: the word that its line begins with, and what it says. */
export interface Fact {
    readonly word: string;
    readonly text: string;
    readonly place: Place;
}

/** Whatever a text declares, with the facts that stand in it. */
export interface Stated {
    /** Its keyword: `goal`, `action`, `report`. */
    readonly kind: string;
    readonly organization?: string;
    /** Which of the organization's plans it belongs to: the one of that day. */
    readonly planDay?: Day;
    /** Whether the text that it stands in is a plan or adds a year to one. */
    readonly form?: 'plan' | 'year';
    readonly name?: string;
    readonly title?: string;
    /** Where it is among its organization's elements: its name, and before it whatever its name is a part of. */
    readonly path: string;
    /** The path of what it stands in. */
    readonly parent: string;
    /** Tells two of one path apart: who decides, and what a report covers. */
    readonly apart?: string;
    /** Stated twice it is two things: a report, an action without a name. What has a name may be added to instead. */
    readonly isNameless: boolean;
    readonly facts: readonly Fact[];
    readonly place: Place;
}

/** What one file says, with nothing left out but white space and comments. */
export interface TextStatements {
    readonly uri: string;
    /** All its words, in their order: equal where only formatting or comments differ. */
    readonly words: string;
    readonly stated: readonly Stated[];
}

interface Within {
    readonly organization?: string;
    readonly planDay?: Day;
    readonly form?: 'plan' | 'year';
    readonly path: string;
    /** Takes what is stated in it. */
    readonly found: Stated[];
}

/** Reads what a file says for a comparison, from its syntax tree. */
export function readStatements(document: LangiumDocument): TextStatements {
    const root = document.parseResult.value as ast.Document;
    const found: Stated[] = [];
    for (const statement of root.body) {
        readTop(statement, found);
    }
    // Most comparisons get by without the words.
    return { uri: document.uri.toString(), get words() { return wordsIn(leaves(root.$cstNode).map(each => each.text)); }, stated: found };
}

/** All words of a text, from its tokens without spaces and comments. */
export function wordsIn(tokens: readonly string[]): string {
    return tokens.map(each => (each === ',' ? '' : wordText(each))).join('\n');
}

function readTop(node: ast.Statement, found: Stated[]): void {
    const organization = belongingOf(node)?.organization;
    if (ast.isPlan(node) || ast.isPlanYear(node)) {
        const planDay = belongingOf(node)?.day ?? '';
        const own = ast.isPlan(node) ? '' : `year-${node.year ?? ''}`;
        state(node, own, { organization, planDay, form: node.keyword, path: '', found }, '');
    } else if (ast.isReport(node)) {
        found.push(record(node, organization, `report-${day(node.on[0]) ?? startOf(node.covering[0])}`, node.covering[0]));
    } else if (ast.isDecision(node)) {
        found.push(record(node, organization, `decision-${day(node.on[0]) ?? ''}`, node.by[0]?.$refText));
    } else if (ast.isReflection(node)) {
        const path = `reflection-${day(node.on[0]) ?? ''}`;
        state(node, path, { organization, path: '', found }, path);
    } else if (ast.isOrganization(node)) {
        state(node, '', { organization: node.name, path: '', found }, '');
    } else if (ast.isCalendar(node)) {
        const path = `calendar-${node.year ?? ''}`;
        state(node, path, { organization: node.organizations[0]?.$refText, path: '', found }, path);
    } else {
        readStatement(node, { path: '', found }, []);
    }
}

function startOf(covering: string | undefined): Day | '' {
    const read = period(covering);
    return read === undefined ? '' : firstDay(read);
}

/** A report or a decision: one thing that was said on a day, with everything in it. */
function record(node: ast.Report | ast.Decision, organization: string | undefined, path: string, apart: string | undefined): Stated {
    const facts: Fact[] = [fact(node)];
    const readAll = (block: Block) => {
        for (const each of block.body) {
            facts.push(fact(each));
            readAll(each as Block);
        }
    };
    readAll(node);
    return { kind: node.keyword, organization, path, apart, parent: '', isNameless: true, facts, place: placeOf(node) };
}

/** @param inside the path that the names in it are parts of */
function state(node: Block, path: string, within: Within, inside: string): void {
    const facts: Fact[] = [];
    const head = headText(node, true);
    const kind = keywordOf(node) ?? '';
    if (head !== '') {
        facts.push({ word: kind, text: head, place: placeOf(node) });
    }
    // It comes before what stands in it.
    within.found.push({
        kind, organization: within.organization, planDay: within.planDay, form: within.form, name: nameOf(node), title: titleOf(node), path, parent: within.path,
        isNameless: nameOf(node) === undefined && isElement(node), facts, place: placeOf(node)
    });
    for (const each of node.body) {
        readStatement(each, { ...within, path: inside }, facts);
    }
}

/** A statement is an element of its own, or a fact of the one that it stands in; a fact may have others in its block. */
function readStatement(node: ast.Statement, within: Within, facts: Fact[]): void {
    if (ast.isSection(node)) {
        state(node, join(within.path, node.keyword), within, within.path);
    } else if (isElement(node)) {
        const unnamed = `${keywordOf(node)}${titleOf(node) === undefined ? '' : `-"${titleOf(node)}"`}`;
        const path = isPart(node) || nameOf(node) === undefined ? join(within.path, nameOf(node) ?? unnamed) : nameOf(node)!;
        state(node, path, within, path);
    } else {
        facts.push(...factsOf(node));
        for (const each of (node as Block).body) {
            readStatement(each, within, facts);
        }
    }
}

function isElement(node: AstNode): node is ast.Referable | ast.Level {
    if (ast.isSection(node)) {
        return false;
    }
    if (ast.isUnknown(node)) {
        // A misspelled fact is a fact; only a block or a title makes an element of it.
        return node.title !== undefined || node.body.length > 0;
    }
    return ast.isReferable(node) || ast.isLevel(node);
}

/** Names are flat in a plan; these are names within another. */
function isPart(node: ast.Statement): boolean {
    return ast.isGroup(node) || ast.isDomain(node) || ast.isPractice(node) || ast.isElement(node) || ast.isLevel(node);
}

function join(above: string, name: string): string {
    return above === '' ? name : `${above}.${name}`;
}

/** The begin and the end of a span are two facts, which change one by one. */
function factsOf(node: ast.Statement): Fact[] {
    if (ast.isDateFact(node) && node.keyword === 'from' && node.to.length > 0) {
        const place = placeOf(node);
        return [{ word: 'from', text: node.dates.join(' '), place }, { word: 'to', text: node.to.join(' '), place }];
    }
    return [fact(node)];
}

function fact(node: ast.Statement): Fact {
    const text = ast.isTheory(node) && node.texts.length > 0 ? node.texts.map(fold).join(' ') : headText(node, false);
    return { word: keywordOf(node) ?? '', text, place: placeOf(node) };
}

/** What a statement says after its keyword and before its block. */
function headText(node: AstNode, isElement: boolean): string {
    const all = leaves(node.$cstNode);
    const brace = all.findIndex(each => each.text === '{');
    const head = all.slice(1, brace < 0 ? undefined : brace).filter(each => !isElement || !isNameOrTitle(node, each));
    return head.length === 1 ? wordText(head[0].text) : head.map(({ text }) => isText(text) ? `"${wordText(text)}"` : text).join(' ').replaceAll(' ,', ',');
}

function isNameOrTitle(node: AstNode, leaf: CstNode): boolean {
    return leaf.astNode === node && ['name', 'title'].includes((leaf.grammarSource?.$container as { feature?: string } | undefined)?.feature ?? '');
}

/** Without spaces and comments. A stream over the tree takes several times as long. */
function leaves(node: CstNode | undefined, found: CstNode[] = []): CstNode[] {
    if (isCompositeCstNode(node)) {
        node.content.forEach(each => leaves(each, found));
    } else if (node && !node.hidden) {
        found.push(node);
    }
    return found;
}

function isText(token: string): boolean {
    return /^["\u201c\u201d]/.test(token);
}

function wordText(token: string): string {
    return isText(token) ? fold(unquote(token)) : token;
}

/** Where its lines break says nothing. */
function fold(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

function titleOf(node: AstNode): string | undefined {
    const title = (node as { title?: string }).title;
    return title === undefined ? undefined : fold(title);
}
