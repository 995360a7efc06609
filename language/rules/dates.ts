import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { readDay, readPeriod, type ReadPeriod } from '../model/periods.ts';
import { readNumber } from '../model/quantities.ts';
import { nodeOfProperty } from '../model/tree.ts';
import { belongingOf } from '../scoping/places.ts';
import type { Finding } from './engine.ts';

type Reader = (text: string) => ReadPeriod;

/** The values of a statement that are dates, and how each is read. */
function datesOf(node: AstNode): [property: string, values: readonly (string | undefined)[], read: Reader][] {
    if (ast.isDateFact(node)) {
        const read = ['dated', 'updated', 'submitted', 'reviewed'].includes(node.keyword) ? readDay : readPeriod;
        return [['dates', node.dates, read], ['to', node.to, read]];
    }
    if (ast.isPlan(node) || ast.isMove(node)) {
        return [['from', node.from, readPeriod], ['to', node.to, readPeriod]];
    }
    if (ast.isCarry(node)) {
        return [['to', node.to, readPeriod]];
    }
    if (ast.isCalendarPart(node)) {
        return [['from', node.from, readDay], ['to', node.to, readDay]];
    }
    if (ast.isReport(node)) {
        return [['covering', node.covering, readPeriod], ['on', node.on, readDay]];
    }
    if (ast.isDecision(node) || ast.isDone(node) || ast.isSigned(node) || ast.isReflection(node)) {
        return [['on', node.on, readDay]];
    }
    if (ast.isBaseline(node)) {
        return [['periods', node.periods, readPeriod], ['toBeSetBy', node.toBeSetBy, readPeriod]];
    }
    if (ast.isTarget(node) || ast.isResult(node) || ast.isAllocated(node)) {
        return [['periods', node.periods, readPeriod]];
    }
    if (ast.isPlanYear(node) || ast.isCalendar(node)) {
        return [['year', [node.year], readPeriod]];
    }
    if (ast.isDesignation(node)) {
        return [['since', node.since, readPeriod], ['until', node.until, readPeriod]];
    }
    if (ast.isMember(node)) {
        return [['until', node.until, readPeriod]];
    }
    if (ast.isExit(node)) {
        return [['by', node.by, readPeriod]];
    }
    return ast.isCondition(node) ? [['due', node.due, readPeriod], ['met', node.met, readDay]] : [];
}

/** Dates and figures that are not written as the language writes them; they are read as far as they can be. */
export function checkDates(node: AstNode): Finding[] {
    if (ast.isAmount(node)) {
        return checkNumber(node);
    }
    return datesOf(node).flatMap(([property, values, read]) => values.flatMap((text, index) => {
        const problem = text === undefined ? undefined : problemOf(read(text), node);
        const range = problem && nodeOfProperty(node, property, index)?.range;
        if (!problem || !range) {
            return [];
        }
        const fix = problem.newText === undefined ? undefined : { title: `Write ${problem.newText}`, edits: [{ range, newText: problem.newText }] };
        return [{ rule: 'syntax', severity: 'error' as const, range, message: problem.message, ...(fix && { fix }) }];
    }));
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

function checkNumber(amount: ast.Amount): Finding[] {
    return (['value', 'total', 'across'] as const).flatMap(property => {
        const text = amount[property];
        const range = text !== undefined && readNumber(text) === undefined ? nodeOfProperty(amount, property)?.range : undefined;
        return range ? [{ rule: 'syntax', severity: 'error' as const, range, message: `${text} is not a figure. Write 162 of 598, 27%, $12,500 or 3.4.` }] : [];
    });
}
