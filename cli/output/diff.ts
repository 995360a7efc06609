import type { Change } from '../../language/diff/change.ts';
import type { Differences } from '../../language/diff/compare-versions.ts';
import type { FileProblem } from '../../language/diff/findings.ts';
import { changesView, type ChangeRow, type ChangesView } from '../../language/views/changes.ts';
import { toDiagnostic } from './check.ts';
import { inComment } from './comment.ts';
import { toJson } from './json.ts';

export interface DiffReport extends Omit<Differences, 'ownerOf'> {
    readonly names: { readonly base: string; readonly head: string };
}

/** Each gives what is printed piece by piece. */
export const diffFormats = { text: diffText, markdown: diffMarkdown, json: diffJson };

/** What fits in one comment on GitHub, with some room for what a workflow puts around it. */
const MOST_MARKDOWN = 60_000;
const LONGEST_CELL = 300;

function diffJson({ comparison, findings }: DiffReport): Iterable<string> {
    const diagnostics = (list: readonly FileProblem[]) => list.map(({ file, problem }) => toDiagnostic(file, problem));
    return toJson({
        changes: comparison.changes.map(changeJson),
        diagnostics: { introduced: diagnostics(findings.introduced), resolved: diagnostics(findings.resolved) }
    });
}

/** Its place in head, or in base where it is gone; `base` has the other one too. */
function changeJson({ kind, element, what, fact, effect, justified, before, after, base, head }: Change) {
    const place = head ?? base!;
    return {
        kind, element, what, fact: fact ?? null, weaker: effect === 'weaker', stronger: effect === 'stronger', justified,
        before: before ?? null, after: after ?? null, file: place.file, line: place.line, base: base ?? null
    };
}

function* diffText(report: DiffReport): Generator<string> {
    const { groups, note } = viewOf(report);
    for (const [i, { heading, rows }] of groups.entries()) {
        yield `${i === 0 ? '' : '\n'}${heading}\n`;
        for (const row of rows) {
            yield `  ${rowText(row)}\n`;
        }
    }
    // There is one where there is no group.
    if (note !== undefined) {
        yield `${note}\n`;
    }
}

function rowText(row: ChangeRow): string {
    const { file, line } = row.head ?? row.base!;
    const name = row.element === '' ? row.kind : `${row.kind} ${row.element}`;
    // A plan's text must not steer the terminal.
    return `${name}: ${row.what}${fromTo(row)}  ${file}:${line}`.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
}

/** A table for each group; what would not fit in one comment is counted. */
function diffMarkdown(report: DiffReport): string[] {
    const view = viewOf(report);
    const lines = [`# What changes from ${inComment(report.names.base)} to ${inComment(report.names.head)}`, ''];
    let size = 0;
    for (const { heading, rows } of view.groups) {
        lines.push(`## ${heading} (${rows.length})`, '', '| | What | Before | After | Where |', '| --- | --- | --- | --- | --- |');
        const fitting = rows.map(rowMarkdown).filter(line => (size += line.length + 1) < MOST_MARKDOWN);
        lines.push(...fitting, '');
        if (fitting.length < rows.length) {
            lines.push(`And ${rows.length - fitting.length} more, for which there is no room here.`, '');
        }
    }
    return [`${[...lines, ...(view.note === undefined ? [] : [view.note, ''])].slice(0, -1).join('\n')}\n`];
}

function rowMarkdown(row: ChangeRow): string {
    const { file, line } = row.head ?? row.base!;
    const name = row.element === '' ? inComment(row.kind) : `${inComment(row.kind)} **${inComment(row.element)}**`;
    return `| ${[name, cell(row.what), cell(row.before), cell(row.after), cell(`${file}:${line}`)].join(' | ')} |`;
}

function cell(text: string): string {
    const characters = [...text];
    return inComment(characters.length > LONGEST_CELL ? `${characters.slice(0, LONGEST_CELL).join('')}…` : text);
}

function fromTo({ before, after }: ChangeRow): string {
    return before !== '' && after !== '' ? `: ${before} → ${after}` : before + after === '' ? '' : `: ${before}${after}`;
}

function viewOf({ comparison, findings, isSame }: DiffReport): ChangesView {
    return changesView(comparison, findings, isSame);
}
