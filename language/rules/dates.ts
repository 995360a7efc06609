import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { readDay, readPeriod, type ReadPeriod } from '../model/periods.ts';
import { readNumber } from '../model/quantities.ts';
import { nodeOfProperty } from '../model/tree.ts';
import { belongingOf } from '../scoping/places.ts';
import type { Finding } from './engine.ts';

/** A property that holds dates, and how each of them is read. */
type Dated = readonly [property: string, read: (text: string) => ReadPeriod];

const NONE: readonly Dated[] = [];
const FROM_TO: readonly Dated[] = [['from', readPeriod], ['to', readPeriod]];
const ON: readonly Dated[] = [['on', readDay]];
const PERIODS: readonly Dated[] = [['periods', readPeriod]];
const YEAR: readonly Dated[] = [['year', readPeriod]];
const DAYS: readonly Dated[] = [['dates', readDay], ['to', readDay]];
const TIMES: readonly Dated[] = [['dates', readPeriod], ['to', readPeriod]];

/** The properties of a statement that hold dates, by its type. */
const DATES: { readonly [Type in keyof ast.ImprovementPlanAstType]?: readonly Dated[] } = {
    Plan: FROM_TO, Move: FROM_TO, Carry: [['to', readPeriod]], CalendarPart: [['from', readDay], ['to', readDay]],
    Report: [['covering', readPeriod], ['on', readDay]], Decision: ON, Done: ON, Signed: ON, Reflection: ON,
    Baseline: [['periods', readPeriod], ['toBeSetBy', readPeriod]], Target: PERIODS, Result: PERIODS, Allocated: PERIODS,
    PlanYear: YEAR, Calendar: YEAR, Designation: [['since', readPeriod], ['until', readPeriod]], Member: [['until', readPeriod]],
    Exit: [['by', readPeriod]], Condition: [['due', readPeriod], ['met', readDay]]
};

function datesOf(node: AstNode): readonly Dated[] {
    if (node.$type === ast.DateFact.$type) {
        return ['dated', 'updated', 'submitted', 'reviewed'].includes((node as ast.DateFact).keyword) ? DAYS : TIMES;
    }
    return DATES[node.$type as keyof ast.ImprovementPlanAstType] ?? NONE;
}

/** Adds what is to be said of dates and figures that are not written as the language writes them; they are read as far as they can be. */
export function checkDates(node: AstNode, found: Finding[]): void {
    if (node.$type === ast.Amount.$type) {
        checkNumbers(node as ast.Amount, found);
        return;
    }
    for (const [property, read] of datesOf(node)) {
        const held = (node as unknown as Record<string, string | readonly string[] | undefined>)[property];
        const values = typeof held === 'string' ? [held] : held ?? [];
        for (let index = 0; index < values.length; index++) {
            const problem = problemOf(read(values[index]), node);
            const range = problem && nodeOfProperty(node, property, index)?.range;
            if (problem && range) {
                const fix = problem.newText === undefined ? undefined : { title: `Write ${problem.newText}`, edits: [{ range, newText: problem.newText }] };
                found.push({ rule: 'syntax', severity: 'error', range, message: problem.message, ...(fix && { fix }) });
            }
        }
    }
}

/** What is to be said of a date; one without a year gets that of its plan or report: the first such day from its beginning on. */
function problemOf({ problem, yearless }: ReadPeriod, node: AstNode): ReadPeriod['problem'] {
    const start = yearless === undefined ? undefined : belongingOf(node)?.day;
    if (!problem || start === undefined || !/^[12]/.test(start)) {
        return problem;
    }
    const year = Number(start.slice(0, 4)) + (yearless! < start.slice(5) ? 1 : 0);
    const { period } = readDay(`${year}-${yearless}`);
    return { message: problem.message.replace(/: .*/, `: write ${period}, or another year.`), newText: period };
}

function checkNumbers(amount: ast.Amount, found: Finding[]): void {
    for (const property of ['value', 'total', 'across'] as const) {
        const text = amount[property];
        const range = text !== undefined && readNumber(text) === undefined ? nodeOfProperty(amount, property)?.range : undefined;
        if (range) {
            found.push({ rule: 'syntax', severity: 'error', range, message: `${text} is not a figure. Write 162 of 598, 27%, $12,500 or 3.4.` });
        }
    }
}
