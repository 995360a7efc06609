import type { Action, Finding, Goal, Measure, Milestone, Priority, Root, Series, Strategy } from './shapes.ts';

/** Short ways to write down what a plan holds. What happened is logged with it: `2026-10-02 done: …`, `2026-10: …` (on track), `2026-11 behind: …`. */

export function action(
    name: string, title: string, dates: string, owner: string, collaborators: string, output: string, budget: string, ...log: readonly string[]
): Action {
    return { name, title, dates, owner, with: collaborators, output, budget, log };
}

/** An action with a practice of its own. */
export function coded(code: string, of: Action): Action {
    return { ...of, code };
}

/** An action that waits for another. */
export function following(after: string, of: Action): Action {
    return { ...of, after };
}

export function milestone(name: string, title: string, due: string, lead: string, log: readonly string[], ...actions: readonly Action[]): Milestone {
    return { name, title, due, lead, log, actions };
}

/** A measure of a goal that other plans share. */
export function shared(name: string, indicator: string, baseline: string, targets: readonly string[], ...results: readonly string[]): Measure {
    return { name, head: `uses ${indicator}`, facts: [], series: [{ baseline, targets, results }] };
}

/** A shared measure with groups of students beside all of them. */
export function grouped(measure: Measure, ...groups: readonly Series[]): Measure {
    return { ...measure, series: [...measure.series, ...groups] };
}

export function group(name: string, title: string, baseline: string, targets: readonly string[], ...results: readonly string[]): Series {
    return { group: name, title, baseline, targets, results };
}

/** A measure of a plan's own; `counts` says what is counted where it is not students. */
export function own(
    name: string, title: string, source: string, counts: string, baseline: string, targets: readonly string[], ...results: readonly string[]
): Measure {
    const facts = [`source "${source}"`, ...(counts === '' ? [] : [`counts ${counts}`]), 'better higher'];
    return { name, head: `"${title}"`, facts, series: [{ baseline, targets, results }] };
}

export function goal(name: string, text: string, explanation: string, ...measures: readonly Measure[]): Goal {
    return { name, text, explanation, measures };
}

export function aligned(to: string, of: Goal): Goal {
    return { ...of, aligned: to };
}

export function weakness(name: string, text: string, code: string, evidence: string, root: Root, more: Partial<Finding> = {}): Finding {
    return { kind: 'weakness', name, text, code, evidence, root, ...more };
}

export function strength(name: string, text: string, code: string, evidence: string, leverage: string): Finding {
    return { kind: 'strength', name, text, code, evidence, leverage };
}

export function root(name: string, text: string, code: string, by: Root['by'] = 'school', bone?: string): Root {
    return { name, text, code, by, ...(bone !== undefined && { bone }) };
}

export function priority(name: string, title: string, addresses: string, ...strategies: readonly Strategy[]): Priority {
    return { name, title, addresses, strategies };
}
