import { AstUtils, CstUtils, GrammarUtils, type AstNode, type LangiumDocument, type Reference } from 'langium';
import { closestMatch } from 'leven';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { keywordOf, nodeOfProperty, nodesOfProperty, rangeOfProperty } from '../model/tree.ts';
import { allIn } from '../model/walk.ts';
import type { SyntaxProblem } from '../parser/problems.ts';
import type { UnknownName } from '../scoping/linker.ts';
import { belongingOf } from '../scoping/places.ts';
import { checkDates } from './dates.ts';
import type { Finding } from './engine.ts';
import { checkComplete } from './incomplete.ts';
import { innerQuotes } from './inner-quotes.ts';
import { mayStandIn, placesFor, wordsIn } from './placement.ts';
import { listOf } from './words.ts';

/** What cannot be read as it stands, said once for each line: whatever could be read of it is in the tree. */
export function checkSyntax(document: LangiumDocument): Finding[] {
    const found = (document.parseResult.lexerErrors as SyntaxProblem[]).map(problem => fromLexer(problem, document));
    for (const error of document.parseResult.parserErrors) {
        const range = CstUtils.tokenToRange(error.token);
        found.push(syntax(Number.isInteger(range.start.line) ? range : START, 'This place could not be read.'));
    }
    const root = document.parseResult.value as ast.Document;
    checkStatement(root, found);
    for (const node of allIn(root)) {
        checkStatement(node, found);
    }
    return oncePerLine(found);
}

/** Names that nothing bears, where no rule speaks of them in particular. */
export function checkNames(document: LangiumDocument): Finding[] {
    const found: Finding[] = [];
    for (const reference of document.references) {
        const error = reference.error;
        if (error && reference.$refNode && !isSpokenOfElsewhere(error.info.container)) {
            const belonging = belongingOf(error.info.container);
            const { meant } = error as UnknownName;
            const { range } = reference.$refNode;
            found.push({
                rule: 'unknown-name', severity: 'error', range,
                message: `Nothing is called ${(reference as Reference).$refText} here. ${meant === undefined ? adviceOn(error.info.container) : `Did you mean ${meant}?`}`,
                ...(belonging && { belonging }), ...(meant !== undefined && { fix: { title: `Write ${meant}`, edits: [{ range, newText: meant }] } })
            });
        }
    }
    return found;
}

/** How many of the words that may begin a line are named. */
const EXAMPLES = 4;
const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function checkStatement(node: AstNode, found: Finding[]): void {
    if (node.$type === ast.Headless.$type) {
        const range = GrammarUtils.findNodeForKeyword(node.$cstNode, '{')?.range ?? START;
        found.push(syntax(range, 'A block begins here, but the line that says what it is is missing.'));
        return;
    }
    if (node.$type === ast.Unknown.$type) {
        found.push(unknownWord(node as ast.Unknown));
        return;
    }
    const keyword = keywordOf(node);
    const parent = node.$container;
    if (keyword !== undefined && parent && !isInUnread(parent)) {
        const place = parent.$type === ast.Document.$type ? 'file' : keywordOf(parent) ?? 'file';
        if (!mayStandIn(keyword, place)) {
            const word = nodeOfProperty(node, 'keyword');
            found.push(syntax(word?.range ?? START, misplaced(keyword, place)));
        }
    }
    const extra = (node as { extra?: string[] }).extra?.length ? extraRange(node) : undefined;
    if (extra) {
        found.push(innerQuotes(AstUtils.getDocument(node).textDocument, extra.offset) ?? syntax(extra.range, notUnderstood(extra.text, keyword)));
    }
    const lack = keyword === undefined ? undefined : checkComplete(node);
    if (lack) {
        found.push(lack);
    }
    checkDates(node, found);
}

/** A first word that is none of the language: what may be meant, or what a line there begins with. */
function unknownWord(node: ast.Unknown): Finding {
    const range = rangeOfProperty(node, 'keyword');
    const parent = node.$container;
    const place = ast.isDocument(parent) || isInUnread(parent) ? 'file' : keywordOf(parent)!;
    const words = wordsIn(place).filter(word => /^[a-z]/.test(word));
    const written = node.keyword.toLowerCase();
    const begun = written.length < 3 ? [] : words.filter(word => word.startsWith(written));
    const meant = begun.length === 1 ? begun[0] : closestMatch(written, words, { maxDistance: Math.ceil(written.length / 2) - 1 });
    if (meant !== undefined) {
        return {
            ...syntax(range, `A line cannot begin with ${node.keyword}. Did you mean ${meant}?`),
            fix: { title: `Write ${meant}`, edits: [{ range, newText: meant }] }
        };
    }
    const here = place === 'file' ? 'at the top of a file' : `in ${article(place)}`;
    const examples = words.length > 0 ? words.slice(0, EXAMPLES) : ['goal', 'action', 'owner'];
    return syntax(range, `A line cannot begin with ${node.keyword}: ${here} it begins with a word of the language, such as ${listOf(examples, 'or')}.`);
}

/** What stands in a block that itself makes no sense is not judged by its place. */
function isInUnread(parent: AstNode): boolean {
    return parent.$type === ast.Unknown.$type || parent.$type === ast.Headless.$type;
}

function misplaced(keyword: string, place: string): string {
    const places = placesFor(keyword);
    const where = listOf(places.slice(0, 3).map(each => (each === 'file' ? 'at the top of a file' : `in ${article(each)}`)), 'or');
    const here = place === 'file' ? 'at the top of a file' : `in ${article(place)}`;
    return places.length === 0 ? `${keyword} does not belong ${here}.` : `${keyword} does not belong ${here}: it stands ${where}.`;
}

function article(word: string): string {
    return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

function extraRange(node: AstNode): { range: Range; text: string; offset: number } | undefined {
    const nodes = nodesOfProperty(node, 'extra');
    const first = nodes[0];
    const last = nodes.findLast(each => each.range.end.line === first.range.start.line) ?? first;
    return first && { range: { start: first.range.start, end: last.range.end }, text: first.text, offset: first.offset };
}

function notUnderstood(text: string, keyword: string | undefined): string {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    if (placesFor(text).length > 0) {
        return `${shown} begins a fact of its own: put it on a new line, inside the braces { }.`;
    }
    return keyword === undefined ? `${shown} stands alone: a line begins with a word of the language, such as goal, action or owner.`
        : `From ${shown} on, this ${keyword} line is not understood.`;
}

function isSpokenOfElsewhere(container: AstNode): boolean {
    // The rule code-unknown speaks of practices, and a designation may give any reason.
    return ast.isPracticeCode(container) || ast.isDesignation(container);
}

/** What to do about a name that nothing bears and that is near none. */
function adviceOn(container: AstNode): string {
    if (ast.isParty(container)) {
        return 'Name a member of the team or an organization, or write the person in quotes: "Ana Rivera".';
    }
    if (ast.isOrganization(container) || ast.isPlan(container) || ast.isPlanYear(container) || ast.isDecision(container) || ast.isReflection(container)) {
        return 'An organization of the network is meant: check its name, or declare it as a school, district, region or state.';
    }
    return 'Check the spelling, or declare it first.';
}

function fromLexer(problem: SyntaxProblem, document: LangiumDocument): Finding {
    const text = document.textDocument;
    const range = { start: text.positionAt(problem.offset), end: text.positionAt(problem.offset + problem.length) };
    const fix = problem.fix && {
        title: problem.fix.title,
        edits: [{ range: { start: text.positionAt(problem.fix.offset), end: text.positionAt(problem.fix.offset + problem.fix.length) }, newText: problem.fix.newText }]
    };
    return { ...syntax(range, problem.message), severity: problem.severity ?? 'error', ...(fix && { fix }) };
}

function syntax(range: Range, message: string): Finding {
    return { rule: 'syntax', severity: 'error', range, message };
}

/** The first error of a line usually explains the others. */
function oncePerLine(findings: Finding[]): Finding[] {
    if (findings.length < 2) {
        return findings;
    }
    const lines = new Set<number>();
    return findings.filter(({ range, severity }) => {
        if (severity !== 'error') {
            return true;
        }
        const fresh = !lines.has(range.start.line);
        lines.add(range.start.line);
        return fresh;
    });
}
