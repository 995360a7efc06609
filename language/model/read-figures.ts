import * as ast from '../generated/ast.ts';
import { inBlock, placeOfProperty } from './tree.ts';
import { readPeriod, type Day, type Period, isDay } from './periods.ts';
import { readNumber, valueOf, type Quantity, type Target } from './quantities.ts';
import type { Baseline, YearTarget } from './types.ts';

/** The period that a token means, as far as it can be read; problems with it are told by parser/checks. */
export function period(text: string | undefined): Period | undefined {
    return text === undefined ? undefined : readPeriod(text).period;
}

/** The day that a token means; a longer period is none. */
export function day(text: string | undefined): Day | undefined {
    const read = period(text);
    return read !== undefined && isDay(read) ? read : undefined;
}

/** The period that a line such as `due 2026-10-30` names; of several such lines the last counts. */
export function periodFact(block: { body: ast.Statement[] } & ast.Statement, keyword: string): Period | undefined {
    return period(inBlock(block, ast.isDateFact, keyword).at(-1)?.dates[0]);
}

/** What a figure says, in whatever form the author gave it; nothing where it cannot be read. */
export function quantity(amount: ast.Amount | undefined): Quantity | undefined {
    if (!amount || amount.value === undefined) {
        return undefined;
    }
    const value = readNumber(amount.value);
    if (value === undefined) {
        return undefined;
    }
    const percent = amount.value.includes('%');
    const of = amount.total === undefined ? undefined : readNumber(amount.total);
    if (amount.below) {
        return of === undefined ? { kind: 'masked', below: value, percent } : { kind: 'masked', below: value, percent, of };
    }
    const across = amount.across === undefined ? undefined : readNumber(amount.across);
    if (across !== undefined) {
        return { kind: 'mean', value, across };
    }
    if (percent) {
        return of === undefined ? { kind: 'percent', value } : { kind: 'percent', value, of };
    }
    if (of !== undefined) {
        return { kind: 'share', count: value, of };
    }
    return amount.value.includes('$') ? { kind: 'money', value } : { kind: 'number', value };
}

/** An amount of money, with or without its sign; nothing where it is none. */
export function dollars(amount: ast.Amount | undefined): number | undefined {
    const figure = quantity(amount);
    return figure?.kind === 'money' || figure?.kind === 'number' ? figure.value : undefined;
}

/**
 * What a target line asks for: `at least 50%`, `5 points above baseline`, `5% increase`, `from 74% to 80%`.
 * `+5%` and `5% increase` may mean points or a share of the baseline, and are kept as unclear. `from 20% to 12%` says which way is better.
 */
export function target(line: ast.Target): Target | undefined {
    const amount = line.ends[0] ?? line.amounts[0];
    const value = quantity(amount);
    if (!amount || !value) {
        return undefined;
    }
    const direction = line.directions[0];
    const change = line.changes[0];
    const sign = line.bounds.length === 0 ? signOf(amount) : undefined;
    if (line.ends.length === 0 && (direction || change || sign)) {
        const size = Math.abs(readNumber(amount.value!)!);
        const down = direction === 'below' || change === 'decrease' || sign === '-';
        const by = amount.points || !amount.value!.includes('%') ? 'points' : direction ? 'percent' : 'unclear';
        return { kind: 'change', amount: down ? 0 - size : size, by };
    }
    const bound = line.bounds[0] === 'least' ? 'at-least' : line.bounds[0] === 'most' ? 'at-most' : boundOfSpan(line, value);
    return { kind: 'level', bound, value };
}

/** `+5%`, `−3 points`: a sign makes a change of a figure; a number such as −3 may be a level. */
function signOf(amount: ast.Amount): '+' | '-' | undefined {
    if (amount.value!.startsWith('+')) {
        return '+';
    }
    return /^[-\u2212\u2013]/.test(amount.value!) && (amount.points || amount.value!.includes('%')) ? '-' : undefined;
}

/** Which way `from 74% to 80%` goes, or `decrease to 5%`; a bare `50%` leaves it to the measure. */
function boundOfSpan(line: ast.Target, end: Quantity): 'at-least' | 'at-most' | 'better' {
    if (line.ends.length === 0) {
        return 'better';
    }
    const start = quantity(line.starts[0]);
    const [first, last] = [start && valueOf(start), valueOf(end)];
    const rise = first === undefined || last === undefined ? 0 : last - first;
    const [change] = line.changes;
    return change === 'decrease' || rise < 0 ? 'at-most' : change === 'increase' || rise > 0 ? 'at-least' : 'better';
}

export function baseline(lines: readonly ast.Baseline[]): Baseline | undefined {
    const line = lines[0];
    const owner = line?.amounts[0]?.owner?.$refText;
    return line && {
        period: period(line.periods[0]), value: quantity(line.amounts[0]), ...(owner !== undefined && { owner }), toBeSetBy: period(line.toBeSetBy[0])
    };
}

export function yearTargets(lines: readonly ast.Target[]): YearTarget[] {
    return lines.flatMap(line => yearTarget(line) ?? []);
}

/** Reads one line; nothing where it has no figure that can be read. */
export function yearTarget(line: ast.Target): YearTarget | undefined {
    const read = target(line);
    const start = quantity(line.starts[0]);
    const place = placeOfProperty(line, line.ends.length > 0 ? 'ends' : 'amounts', 0);
    return read && { period: period(line.periods[0]), target: read, ...(start && { start }), place };
}
