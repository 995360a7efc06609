import type { Problem } from '../../language/rules/engine.ts';
import type { Severity } from '../../language/settings.ts';
import { wantsColor, type Output, type OutputOptions } from './print.ts';

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

export interface CheckSummary {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
}

/** Prints what is found while more is looked for, so that no number of findings fills the memory. */
export interface CheckPrinter {
    /** The findings of one file, of which there is at least one. */
    file(diagnostics: readonly Diagnostic[]): void;
    end(summary: CheckSummary, asOf: readonly string[]): void;
}

export const checkFormats = { text: textPrinter, json: jsonPrinter };

/** A problem as reports have it. */
export function toDiagnostic(file: string, { range, rule, message, severity }: Problem): Diagnostic {
    return {
        file, line: range.start.line + 1, column: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1,
        severity, rule, message, docs: `docs/rules/${rule}.md`
    };
}

const COLORS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

function jsonPrinter(output: Output): CheckPrinter {
    let isFirst = true;
    const indented = (value: unknown, by: string) => JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${by}`);
    return {
        file(diagnostics) {
            for (const diagnostic of diagnostics) {
                output.write(`${isFirst ? '{\n  "diagnostics": [' : ','}\n    ${indented(diagnostic, '    ')}`);
                isFirst = false;
            }
        },
        end(summary) {
            output.write(`${isFirst ? '{\n  "diagnostics": []' : '\n  ]'},\n  "summary": ${indented(summary, '  ')}\n}\n`);
        }
    };
}

/** Findings by file, each on its own line, and what they come to. */
function textPrinter(output: Output, options: OutputOptions): CheckPrinter {
    const paint = (text: string, color: number) => (wantsColor(options) ? `\u001b[${color}m${text}\u001b[0m` : text);
    return {
        file(diagnostics) {
            const lines = diagnostics.map(each => {
                const place = `${each.line}:${each.column}`.padStart(8);
                return `${place}  ${paint(each.severity.padEnd(7), COLORS[each.severity])}  ${each.message}  ${paint(each.rule, 90)}`;
            });
            output.write(`${[paint(diagnostics[0].file, 1), ...lines, ''].join('\n')}\n`);
        },
        end(summary, asOf) {
            const counts = [
                count(summary.errors, 'error'), count(summary.warnings, 'warning'),
                ...(summary.infos ? [`${summary.infos} for information`] : []), ...(summary.hints ? [count(summary.hints, 'hint')] : [])
            ];
            output.write(`${count(summary.files, 'file')} checked as of ${asOf.join(', ')}: ${counts.join(', ')}.\n`);
        }
    };
}

function count(number: number, word: string): string {
    return `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`;
}
