import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { firstDay, isDay, lastDay, yearOfPeriod, type Day, type Period } from '../../model/periods.ts';
import { period } from '../../model/read-figures.ts';
import { inBlock, rangeOfProperty } from '../../model/tree.ts';
import { allOf } from '../../model/walk.ts';
import { showDay, theElement } from '../words.ts';
import type { FileRule } from '../rule.ts';

/**
 * No action is due before it begins.
 *
 * Most often the two dates are the wrong way round, or the year was not changed after New Year. Until it is mended the action
 * counts as behind before anybody could have begun it. Quarters and semesters are compared with days only as far as any calendar allows.
 */
export const actionStartsAfterDue: FileRule = {
    id: 'action-starts-after-due',
    scope: 'file',
    level: 'error',
    inDraft: 'error',
    certainty: 'sure',
    source: 'Layland & Corbett (2017), 3. Create a plan: "a timeline (for completion actions and meeting of milestones)"',
    *check(document) {
        for (const action of allOf(document, ast.isAction)) {
            const [from, to] = [startOf(action), endOf(action)];
            if (from && to && isAfter(from.period, to.period)) {
                const [start, end] = [rangeOfValue(from), rangeOfValue(to)];
                yield {
                    ...valueAt(to),
                    message: `${theElement('action', action)} is due ${shown(to.period, lastDay)}, before it begins ${shown(from.period, firstDay)}. Check the years, or exchange the two dates.`,
                    fix: { title: 'Exchange the dates', edits: [{ range: start, newText: to.text }, { range: end, newText: from.text }] }
                };
            }
        }
    },
    examples: {
        fires: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    from 2026-10-16 to <<2026-09-14>>
  }
}
`,
                fixed: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    from 2026-09-14 to 2026-10-16
  }
}
`
            },
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    due <<2026-09>>
    from 2026-10-01
  }
  action teach "Teach the unit" {
    from SY2026-27 Q3
    to <<SY2026-27 Q2>>
  }
  action study "Study student work" {
    from 2027-05-17 to <<SY2026-27 Q2>>
  }
}
`
            }
        ],
        silent: [
            {
                text: `plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action train "Train the mentors" {
    from 2026-09-14 to 2026-09-14
  }
  action agree "Agree on their time" {
    from 2026-09-14 to 2026-09
  }
  action meet "Meet with each pair" {
    from SY2026-27 to SY2026-27 Q2
  }
}
`
            },
            {
                text: `calendar SY2026-27 for lincoln-ms {
  quarter 2 from 2026-10-19 to 2026-12-18
}
plan for lincoln-ms from SY2026-27 to SY2028-29 {
  action plan-units "Plan one unit in each mentor pair" {
    from SY2026-27 Q2 to 2026-10-30
  }
}
`
            }
        ]
    }
};

/** A date where it stands. */
interface Value {
    readonly line: AstNode;
    readonly property: 'dates' | 'to';
    readonly text: string;
    readonly period: Period;
}

function startOf(action: ast.Action): Value | undefined {
    const line = inBlock(action, ast.isDateFact, 'from').at(0);
    return line && value(line, 'dates', line.dates[0]);
}

/** The end that counts: that of `from … to …`, else a `to` of its own, else the last `due`. */
function endOf(action: ast.Action): Value | undefined {
    const spans = inBlock(action, ast.isDateFact, ['from', 'to']);
    const from = spans.find(each => each.keyword === 'from');
    const line = from && from.to.length > 0 ? from : spans.find(each => each.keyword === 'to') ?? inBlock(action, ast.isDateFact, 'due').at(-1);
    return line && (line === from ? value(line, 'to', line.to[0]) : value(line, 'dates', line.dates[0]));
}

function value(line: AstNode, property: 'dates' | 'to', text: string | undefined): Value | undefined {
    const read = period(text);
    return text === undefined || read === undefined ? undefined : { line, property, text, period: read };
}

function valueAt({ line, property }: Value) {
    return { node: line, property, index: 0 };
}

function rangeOfValue({ line, property }: Value) {
    return rangeOfProperty(line, property, 0);
}

function isAfter(from: Period, to: Period): boolean {
    if (isDay(from) && isDay(to)) {
        return from > to;
    }
    // Two parts of school years follow each other in any calendar.
    return isPart(from) === isPart(to) ? firstDay(from) > lastDay(to) : earliest(from) > latest(to);
}

function isPart(period: Period): boolean {
    return yearOfPeriod(period) !== undefined && period !== yearOfPeriod(period);
}

/** The first day that a period may have in any calendar, which moves a quarter by less than a quarter. */
function earliest(time: Period): Day {
    const [year, quarter] = quarterOf(time, 1);
    return quarter === undefined ? firstDay(time) : firstDay(`${year} Q${Math.max(quarter - 1, 1)}`);
}

function latest(time: Period): Day {
    const [year, quarter] = quarterOf(time, 2);
    return quarter === undefined ? lastDay(time) : lastDay(`${year} Q${Math.min(quarter + 1, 4)}`);
}

/** The school year and the quarter of a period; of a semester its first or its second quarter. */
function quarterOf(time: Period, which: 1 | 2): [year: Period | undefined, quarter: number | undefined] {
    const [, kind, number] = / ([QS])(\d)$/.exec(time) ?? [];
    return [yearOfPeriod(time), kind === undefined ? undefined : kind === 'Q' ? Number(number) : Number(number) * 2 - 2 + which];
}

function shown(time: Period, dayOf: (time: Period) => Day): string {
    return yearOfPeriod(time) === undefined ? `${dayOf === lastDay ? 'by' : 'on'} ${showDay(dayOf(time))}` : `in ${time}`;
}
