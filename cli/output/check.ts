import type { Problem } from '../../language/rules/engine.ts';
import type { Severity } from '../../language/settings.ts';
import { wantsColor, type OutputOptions } from './print.ts';

/** One finding; lines and columns count from 1, files are relative to the folder given. */
export interface Diagnostic {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly severity: Severity;
    readonly rule: string;
    readonly message: string;
    readonly docs: string;
}

export interface CheckReport {
    readonly diagnostics: readonly Diagnostic[];
    readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number; readonly infos: number; readonly hints: number };
    readonly asOf: readonly string[];
}

export const checkFormats = { text: checkText, json: checkJson };

/** A problem as reports have it. */
export function toDiagnostic(file: string, { range, rule, message, severity }: Problem): Diagnostic {
    return {
        file, line: range.start.line + 1, column: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1,
        severity, rule, message, docs: `docs/rules/${rule}.md`
    };
}

const COLORS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

function checkJson({ diagnostics, summary }: CheckReport): string {
    return `${JSON.stringify({ diagnostics, summary }, undefined, 2)}\n`;
}

/** Findings by file, each on its own line, and what they come to. */
function checkText({ diagnostics, summary, asOf }: CheckReport, options: OutputOptions): string {
    const paint = (text: string, color: number) => (wantsColor(options) ? `\u001b[${color}m${text}\u001b[0m` : text);
    const lines: string[] = [];
    for (const [file, found] of Map.groupBy(diagnostics, each => each.file)) {
        lines.push(paint(file, 1), ...found.map(each => {
            const place = `${each.line}:${each.column}`.padStart(8);
            return `${place}  ${paint(each.severity.padEnd(7), COLORS[each.severity])}  ${each.message}  ${paint(each.rule, 90)}`;
        }), '');
    }
    const counts = [
        count(summary.errors, 'error'), count(summary.warnings, 'warning'), ...(summary.infos ? [`${summary.infos} for information`] : []), ...(summary.hints ? [count(summary.hints, 'hint')] : [])
    ];
    return `${[...lines, `${count(summary.files, 'file')} checked as of ${asOf.join(', ')}: ${counts.join(', ')}.`].join('\n')}\n`;
}

function count(number: number, word: string): string {
    return `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`;
}
