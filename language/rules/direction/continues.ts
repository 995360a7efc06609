import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { inBlock } from '../../model/tree.ts';
import { allOf } from '../../model/walk.ts';

/** The strategies that a text introduces; those that only add to a strategy of another text are left out. */
export function ownStrategies(document: ast.Document): ast.Strategy[] {
    return allOf(document, ast.isStrategy).filter(each => !continuesStrategy(each));
}

/** The goals that a text introduces; those that only add to a goal of another text are left out. */
export function ownGoals(document: ast.Document): ast.Goal[] {
    return allOf(document, ast.isGoal).filter(each => !continuesGoal(each));
}

/** The measures that a text introduces, and not those that it gives a further year's targets. */
export function ownMeasures(document: ast.Document): ast.Measure[] {
    return allOf(document, ast.isMeasure).filter(each => !continuesMeasure(each));
}

/** A strategy without a title adds to the one of its name; in a year's text also one that repeats the title and says nothing else of itself. */
function continuesStrategy(strategy: ast.Strategy): boolean {
    if (strategy.name === undefined || strategy.title === undefined) {
        return strategy.name !== undefined;
    }
    return strategy.body.length > 0 && isInYear(strategy) && !saysOfItself(strategy);
}

function saysOfItself(strategy: ast.Strategy): boolean {
    return [ast.isTheory, ast.isAnd, ast.isCoded, ast.isMeasure].some(isKind => strategy.body.some(isKind))
        || inBlock(strategy, ast.isTextFact, ['rationale', 'criterion']).length > 0;
}

function continuesGoal(goal: ast.Goal): boolean {
    return goal.name !== undefined && goal.body.length > 0 && (goal.title === undefined || isInYear(goal));
}

/** A measure of a shared indicator has no title of its own, so the block around it must be a continued one as well. */
function continuesMeasure(measure: ast.Measure): boolean {
    const parent = measure.$container;
    const isContinued = ast.isGoal(parent) ? continuesGoal(parent) : ast.isStrategy(parent) && continuesStrategy(parent);
    return isContinued && measure.name !== undefined && measure.title === undefined && measure.indicators.length === 0;
}

function isInYear(node: ast.Goal | ast.Strategy): boolean {
    return AstUtils.getContainerOfType(node, ast.isPlanYear) !== undefined;
}
