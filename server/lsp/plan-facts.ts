import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../../language/generated/ast.ts';
import type { Day } from '../../language/model/periods.ts';
import { nameOf, placeOf } from '../../language/model/tree.ts';
import type { Place } from '../../language/model/types.ts';
import { actionsOf, milestonesOf, strategiesOf } from '../../language/progress/elements.ts';
import type { MergedPlan } from '../../language/progress/network.ts';
import { numberElements, placeKey, type Numbers } from '../../language/progress/numbering.ts';
import { Standings, type Standing } from '../../language/progress/states.ts';
import { showDay } from '../../language/rules/words.ts';
import type { NetworkContext } from '../../language/rules/rule.ts';
import type { WorkspaceServices } from '../workspace/services.ts';

/** What follows from plans and reports for the elements of one file, on the as-of day. */
export interface PlanFacts {
    readonly context: NetworkContext;
    /** The plans that the file is a text of. */
    readonly plans: readonly MergedPlan[];
    numberOf(node: AstNode): string | undefined;
    standingOf(node: AstNode): Standing | undefined;
}

export function factsOf(uri: string, { throughline: { Files, State, Networks } }: WorkspaceServices): PlanFacts {
    const context = State.contextOf(Networks.networkOf(uri));
    const organizations = Files.get(uri)?.outline.organizations ?? [];
    const plans = organizations.flatMap(each => context.network.plans.get(each) ?? []).filter(plan => plan.texts.some(text => text.place.uri === uri));
    const numbers = new Map(plans.flatMap(plan => [...numberElements(plan)]));
    const continued = new Map(plans.flatMap(plan => namesOf(plan, numbers)));
    const standings = new Map(plans.flatMap(plan => standingsOf(plan, context)));
    return {
        context, plans,
        numberOf: node => numbers.get(placeKey(placeOf(node))) ?? continued.get(`${node.$type} ${nameOf(node)}`),
        standingOf: node => standings.get(placeKey(placeOf(node)))
    };
}

export function factsAbout(node: AstNode, services: WorkspaceServices): PlanFacts {
    return factsOf(AstUtils.getDocument(node).uri.toString(), services);
}

/** The numbers of elements by kind and name: another text of the plan may go on with one, and has no number of its own for it. */
function namesOf(plan: MergedPlan, numbers: Numbers): [string, string][] {
    const named = (type: string, elements: readonly { readonly name?: string; readonly place: Place }[]) => elements.flatMap(({ name, place }): [string, string][] => {
        const number = numbers.get(placeKey(place));
        return name === undefined || number === undefined ? [] : [[`${type} ${name}`, number]];
    });
    return [
        ...named(ast.Goal.$type, plan.goals), ...named(ast.Priority.$type, plan.priorities), ...named(ast.Strategy.$type, strategiesOf(plan)),
        ...named(ast.Milestone.$type, milestonesOf(plan).map(each => each.milestone))
    ];
}

function standingsOf(plan: MergedPlan, { network, asOf }: NetworkContext): [string, Standing][] {
    const standings = new Standings(network, plan, asOf);
    const at = (place: Place, standing: Standing): [string, Standing] => [placeKey(place), standing];
    return [
        ...milestonesOf(plan).map(({ milestone }) => at(milestone.place, standings.ofMilestone(milestone))),
        ...actionsOf(plan).map(({ action, milestone }) => at(action.place, standings.ofAction(action, milestone)))
    ];
}

/** A day beside others, without its year where that is the as-of date's own: `Oct 22`. */
export function shortDay(day: Day, asOf: Day): string {
    const whole = showDay(day);
    return day.slice(0, 4) === asOf.slice(0, 4) ? whole.slice(0, whole.indexOf(',')) : whole;
}
