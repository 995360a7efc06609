import { AstUtils, type AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { firstDay, type Day } from '../model/periods.ts';
import { planSpan, type PlanSpan } from '../model/plans.ts';
import { day, period } from '../model/read-figures.ts';
import { inBlock } from '../model/tree.ts';

export interface SubmittedSpan extends PlanSpan {
    readonly submitted: readonly Day[];
}

/** Whose plan a piece of text speaks of, and which of that organization's plans: the one that holds a day, or its own. */
export interface Belonging {
    readonly organization: string;
    /** The day that picks the plan: the start of the plan, of the year, or of what a report covers. */
    readonly day: Day;
    /** The days that the text itself makes a plan of, and when it was submitted; none for a report or a decision. */
    readonly span?: SubmittedSpan;
    /** A decision means the plan that was submitted last before the day. */
    readonly decides?: boolean;
    /** What is carried on is looked for in the plan before; in a further year's text first in the plan itself. */
    readonly carries?: 'plan' | 'year';
}

/**
 * To whose plan a node belongs; nothing for what stands outside of plans, reports and decisions.
 *
 * @param known what is known of statements at the top already, for who asks for many nodes
 */
export function belongingOf(node: AstNode, known?: Map<AstNode, Belonging | undefined>): Belonging | undefined {
    let top: AstNode | undefined = node;
    while (top && top.$container && !ast.isDocument(top.$container)) {
        top = top.$container;
    }
    const found = top && (known?.has(top) ? known.get(top) : belongingOfStatement(top));
    if (top) {
        known?.set(top, found);
    }
    return found && ast.isCarry(node) ? { ...found, carries: carriesIn(top) } : found;
}

/** How a line `carry` inside of a text of a plan looks for what it names. */
export function carriesIn(around: AstNode | undefined): 'plan' | 'year' {
    return AstUtils.getContainerOfType(around, ast.isPlanYear) ? 'year' : 'plan';
}

/** To whose plan a statement at the top of a file belongs. */
export function belongingOfStatement(top: AstNode): Belonging | undefined {
    if (ast.isPlan(top)) {
        const submitted = inBlock(top, ast.isDateFact, 'submitted').flatMap(each => day(each.dates[0]) ?? []);
        const span = { ...planSpan(period(top.from[0]), period(top.to[0])), submitted };
        return belonging(top.organizations[0]?.$refText, span.first, { span });
    }
    if (ast.isPlanYear(top)) {
        return belonging(top.organizations[0]?.$refText, startOf(top.year));
    }
    if (ast.isReport(top)) {
        return belonging(top.organizations[0]?.$refText, startOf(top.covering[0]) ?? day(top.on[0]));
    }
    if (ast.isDecision(top)) {
        return belonging(top.subjects[0]?.$refText, day(top.on[0]), { decides: true });
    }
    if (ast.isReflection(top)) {
        return belonging(top.organizations[0]?.$refText, day(top.on[0]));
    }
    return undefined;
}

function belonging(organization: string | undefined, onDay: Day | undefined, more: Pick<Belonging, 'span' | 'decides'> = {}): Belonging | undefined {
    return organization === undefined ? undefined : { organization, day: onDay ?? '9999-12-31', ...more };
}

function startOf(text: string | undefined): Day | undefined {
    const read = period(text);
    return read === undefined ? undefined : firstDay(read);
}
