import type { ActionNumbers, MilestoneNumbers, Reported, Reporting, Share } from '../../language/progress/reporting.ts';
import type { Said } from '../../language/progress/said.ts';

/** `1/2`, and nothing where there is nothing to count. */
export function shown(share: Share | null): string | null {
    return share && `${share.count}/${share.of}`;
}

/** A plan's table of one strategy or milestone; without a name, that of the plan as a whole. */
export class Table {
    private readonly reporting: Reporting;
    private readonly element: Reported;

    constructor(reporting: Reporting, name?: string) {
        this.reporting = reporting;
        this.element = name === undefined
            ? reporting.elements.at(-1)!
            : reporting.elements.find(each => each.strategy?.name === name || each.milestone?.name === name)!;
    }

    /** Actions completed, of those due in the period, on time, on time by the plan's dates, behind. */
    actions(heading: string): (string | null)[] | null {
        const numbers = this.column(heading)?.actions;
        return numbers ? [numbers.completed, numbers.completedOfDue, numbers.onTime, numbers.onTimeOriginal, numbers.behind].map(shown) : null;
    }

    /** Milestones completed of those due in the year, of all, and the names of those behind. */
    milestones(heading: string): (string | null | undefined)[] | null {
        const numbers: MilestoneNumbers | null | undefined = this.column(heading)?.milestones;
        return numbers ? [shown(numbers.completedOfYear), shown(numbers.completed), ...numbers.behind.map(each => each.name)] : null;
    }

    /** Fund, spent, growth in the period, budget. */
    resources(heading: string): unknown[] | undefined {
        const numbers: ActionNumbers | null | undefined = this.column(heading)?.actions;
        return numbers?.resources.map(each => [each.fund, each.spent, each.growth, each.budget]);
    }

    told(heading: string, kind: 'outputs' | 'causes' | 'comments' | 'resources'): string[] | undefined {
        return this.column(heading)?.said[kind].map(each => each.text);
    }

    adjustments(heading: string): Said['adjustments'] {
        return this.column(heading)?.said.adjustments ?? [];
    }

    private column(heading: string) {
        return this.element.columns[this.reporting.columns.findIndex(each => each.heading === heading)];
    }
}
