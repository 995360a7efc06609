import { AstUtils, GrammarAST, GrammarUtils } from 'langium';
import { ImprovementPlanGrammar } from './language/generated/grammar.ts';
import { elementsOf } from './language/parser/elements.ts';
import { PlanTokenBuilder } from './language/parser/tokens.ts';

const grammar = ImprovementPlanGrammar();
const builder = new PlanTokenBuilder();
builder.buildTokens(grammar);

/** Every kind of token that a text may have, by the number that the parser has for it; 0 is the end of the text. */
export const kinds = [...builder.types.values()].filter(type => !isCategory(type.name)).map(type => type.name);
const elements = elementsOf(grammar);
export const rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map(rule => [rule.name, rule]));

function isCategory(name: string): boolean {
    return [...builder.types.values()].some(type => type.CATEGORIES?.some(each => each.name === name));
}

/** What may stand at a place: the kinds of the next token, and whether nothing may stand there. */
interface First {
    readonly kinds: ReadonlySet<number>;
    readonly empty: boolean;
}

/** The kinds that a terminal or a keyword stands for; of a category all of its own. */
function kindsOf(name: string): Set<number> {
    const own = [...builder.types.values()].filter(type => type.name === name || type.CATEGORIES?.some(each => each.name === name));
    return new Set(own.filter(type => !isCategory(type.name)).map(type => kinds.indexOf(type.name) + 1));
}

/** What may stand first in an element, as often as it may stand there. */
export function firstOf(element: GrammarAST.AbstractElement): First {
    const { kinds, empty } = firstOnce(element);
    return { kinds, empty: empty || element.cardinality === '?' || element.cardinality === '*' };
}

/** What may stand first in an element that stands there once. */
export function firstOnce(element: GrammarAST.AbstractElement): First {
    if (GrammarAST.isKeyword(element)) {
        return { kinds: kindsOf(element.value), empty: false };
    }
    if (GrammarAST.isAssignment(element)) {
        return firstOf(element.terminal);
    }
    if (GrammarAST.isCrossReference(element)) {
        return firstOf(element.terminal!);
    }
    if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref!;
        return GrammarAST.isTerminalRule(rule) ? { kinds: kindsOf(rule.name), empty: false } : firstOf((rule as GrammarAST.ParserRule).definition);
    }
    if (GrammarAST.isAlternatives(element)) {
        const all = element.elements.map(firstOf);
        return { kinds: new Set(all.flatMap(each => [...each.kinds])), empty: all.some(each => each.empty) };
    }
    if (GrammarAST.isGroup(element) && !element.guardCondition) {
        const found = new Set<number>();
        for (const each of element.elements) {
            const first = firstOf(each);
            first.kinds.forEach(kind => found.add(kind));
            if (!first.empty) {
                return { kinds: found, empty: false };
            }
        }
        return { kinds: found, empty: true };
    }
    throw new Error(`The grammar has ${element.$type}, for which no parser is made.`);
}

/** The number by which language/parser/elements.ts finds an element again. */
export function source(element: GrammarAST.AbstractElement): number {
    return elements.indexOf(element) + 1;
}

/** The rule of a whole text. */
export function entry(): GrammarAST.ParserRule {
    return [...rules.values()].find(rule => rule.entry)!;
}

/** Whether a rule only chooses among others. */
export function isDispatch({ definition }: GrammarAST.ParserRule): boolean {
    return GrammarAST.isAlternatives(definition) && definition.elements.every(each => GrammarAST.isRuleCall(each)
        && GrammarAST.isParserRule(each.rule.ref) && !each.rule.ref.fragment && !each.cardinality);
}

/** The assignments of a rule, with those of its fragments where they stand. */
export function assignmentsOf(element: GrammarAST.AbstractElement, open: readonly unknown[] = []): GrammarAST.Assignment[] {
    return AstUtils.streamAst(element).toArray().flatMap(each => {
        if (GrammarAST.isAssignment(each)) {
            return [each];
        }
        const called = GrammarAST.isRuleCall(each) && !GrammarAST.isAssignment(each.$container) ? each.rule.ref : undefined;
        return GrammarAST.isParserRule(called) && called.fragment && !open.includes(called) ? assignmentsOf(called.definition, [...open, called]) : [];
    });
}

/** Whether a name of another node is assigned. */
export function isReference({ terminal }: GrammarAST.Assignment): boolean {
    return GrammarAST.isCrossReference(terminal);
}

/** Whether a node is assigned. */
export function isChild({ terminal }: GrammarAST.Assignment): boolean {
    return GrammarAST.isRuleCall(terminal) && GrammarAST.isParserRule(terminal.rule.ref) && !GrammarUtils.isDataTypeRule(terminal.rule.ref);
}
