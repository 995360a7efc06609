import { GrammarAST, GrammarUtils, type AstMetaData } from 'langium';
import { assignmentsOf, entry, firstOf, firstOnce, isChild, isDispatch, isReference, kinds, rules, source } from './generate-kinds.ts';
import { reflection } from './language/generated/ast.ts';

/** Writes the parser's functions. */
class Writer {
    private readonly lines: string[] = [];
    private readonly tables = new Map<string, string>();
    private label = 0;
    private ordered = new Set<string>();
    private readonly walked = new Map<string, object>();

    write(): string {
        for (const rule of rules.values()) {
            if (rule.fragment) {
                // One that may be empty is written out where it is called.
                if (!firstOf(rule.definition).empty) {
                    this.fragment(rule);
                }
            } else if (GrammarUtils.isDataTypeRule(rule)) {
                this.dataType(rule);
            } else if (isDispatch(rule)) {
                this.dispatch(rule);
            } else {
                this.node(rule);
            }
        }
        return [
            '// Made by generate-parser.ts from the grammar. Nobody edits it.',
            '// @ts-nocheck: it is checked by what it reads, and the narrowing of kinds is beyond TypeScript.',
            "import type { IToken } from 'chevrotain';",
            "import type { Branch, TokenTree } from './cst.ts';",
            "import type { Host } from './parser.ts';",
            '',
            '/** The kinds of tokens by their numbers, from 1 on. */',
            `export const KINDS: readonly string[] = ${JSON.stringify(kinds)};`,
            '',
            '/** What there is to walk over in the nodes of a type; of several properties the first of a text comes first where isOrdered says so. */',
            `export const WALKED: ReadonlyMap<string, { children: readonly string[], references: readonly string[], isOrdered: boolean }> = new Map(${JSON.stringify([...this.walked])});`,
            '',
            ...[...this.tables].map(([key, name]) => `const ${name} = ${key};`),
            '',
            '/** Makes a function that reads the tokens of a text; what has no place in the grammar fails. */',
            'export function makeParser(host: Host): (input: readonly IToken[], tree: TokenTree) => any {',
            '    let input!: readonly IToken[];',
            '    let tree!: TokenTree;',
            '    let sources!: TokenTree["sources"];',
            '    // Where the next token stands in the input, and in the tree, which has none that the text lacks.',
            '    let at = 0;',
            '    let place = 0;',
            '    let kind = 0;',
            '    const { kindOf, name, text, reference, fail } = host;',
            '    // Most lists have one value: a list that is made with it takes the least room.',
            '    function added(list: unknown[] | undefined, value: unknown): unknown[] {',
            '        if (list === undefined || list.length === 0) return [value];',
            '        list.push(value);',
            '        return list;',
            '    }',
            '    function step(source: number): void {',
            '        const { startOffset, endOffset } = input[at];',
            '        if (endOffset! >= startOffset) sources[place++] = source;',
            '        at++;',
            '        kind = at < input.length ? kindOf[input[at].tokenTypeIdx] : 0;',
            '    }',
            ...this.lines.map(line => `    ${line}`),
            '    return (tokens, given) => {',
            '        input = tokens;',
            '        tree = given;',
            '        ({ sources } = tree);',
            '        at = place = 0;',
            '        kind = input.length > 0 ? kindOf[input[0].tokenTypeIdx] : 0;',
            `        const node = ${entry().name}(undefined, undefined, undefined, tree.root);`,
            '        if (kind !== 0) fail();',
            '        tree.root.finish(place, node);',
            '        return node;',
            '    };',
            '}',
            ''
        ].join('\n');
    }

    private fragment(rule: GrammarAST.ParserRule): void {
        this.lines.push(`function ${rule.name}(node: any, branch: Branch): void {`, ...this.element(rule.definition, rule, false).map(indent), '}');
    }

    /** A name or a code that is one token. */
    private dataType(rule: GrammarAST.ParserRule): void {
        const { definition } = rule;
        if (!GrammarAST.isAlternatives(definition) || !definition.elements.every(each => GrammarAST.isRuleCall(each) && GrammarAST.isTerminalRule(each.rule.ref))) {
            throw new Error(`The rule ${rule.name} is more than a choice of terminals.`);
        }
        this.lines.push(`function ${rule.name}(): string {`, '    let value: string;', '    switch (kind) {');
        const taken = new Set<number>();
        for (const each of definition.elements) {
            this.lines.push(...this.cases(each, taken).map(line => `        ${line}`), `            value = ${this.terminal(each as GrammarAST.RuleCall)};`, `            step(${source(each)});`, '            return name(value);');
        }
        this.lines.push('        default: return fail();', '    }', '}');
    }

    /** A rule that only chooses among others, whose node it hands on. */
    private dispatch(rule: GrammarAST.ParserRule): void {
        this.lines.push(`function ${rule.name}(up: any, property: any, index: any, around: Branch, source: number): any {`, '    switch (kind) {');
        const taken = new Set<number>();
        for (const each of (rule.definition as GrammarAST.Alternatives).elements as GrammarAST.RuleCall[]) {
            this.lines.push(...this.cases(each, taken).map(line => `        ${line}`), `            return ${each.rule.ref!.name}(up, property, index, around, source, ${source(each)});`);
        }
        this.lines.push('        default: return fail();', '    }', '}');
    }

    private node(rule: GrammarAST.ParserRule): void {
        const type = GrammarUtils.getTypeName(rule);
        const { properties } = (reflection.types as AstMetaData)[type];
        const assigned = assignmentsOf(rule.definition);
        const names = [...new Set(assigned.map(each => each.feature))];
        // Langium has the properties of a node in the order of the text, which those see that walk over nodes and references.
        const walked = new Set(assigned.filter(each => isReference(each) || isChild(each)).map(each => each.feature));
        this.ordered = walked.size > (walked.has('body') ? 2 : 1) ? walked : new Set();
        const single = assigned.find(each => isChild(each) && each.operator !== '+=');
        if (single) {
            throw new Error(`${single.feature} of ${rule.name} holds one node and no list, which language/model/walk.ts does not look for.`);
        }
        const ofKind = (isKind: (assignment: GrammarAST.Assignment) => boolean) => [...new Set(assigned.filter(isKind).map(each => each.feature))];
        this.walked.set(type, { children: ofKind(isChild), references: ofKind(isReference), isOrdered: this.ordered.size > 0 });
        const preset = names.filter(name => !this.ordered.has(name)).map(name => `${name}: ${initial(properties[name]?.defaultValue)}`);
        const isEntry = rule === entry();
        this.lines.push(
            `function ${rule.name}(up: any, property: any, index: any, around: Branch${isEntry ? '' : ', source: number, inner = 0'}): any {`,
            `    const branch = ${isEntry ? 'around' : 'around.begin(source, inner, place)'};`,
            `    const node: any = { $type: '${type}', $container: up, $containerProperty: property, $containerIndex: index, $cstNode: branch, ${preset.join(', ')} };`,
            ...this.element(rule.definition, rule, !isEntry).map(indent),
            ...[...this.ordered].filter(name => Array.isArray(properties[name]?.defaultValue)).map(name => `    node.${name} ??= [];`),
            '    return node;',
            '}'
        );
        this.ordered = new Set();
    }

    /** @param known whether it is known already that the next token may begin it */
    private element(element: GrammarAST.AbstractElement, rule: GrammarAST.ParserRule, known: boolean): string[] {
        const { kinds: first } = firstOnce(element);
        switch (element.cardinality) {
            case '?': return [`if (${this.test(first)}) {`, ...this.once(element, rule, true).map(indent), '}'];
            case '*': return this.loop(element, rule, first);
            case undefined: return this.once(element, rule, known);
            default: throw new Error(`The grammar has a ${element.cardinality}, for which no parser is made.`);
        }
    }

    private loop(element: GrammarAST.AbstractElement, rule: GrammarAST.ParserRule, first: ReadonlySet<number>): string[] {
        if (!GrammarAST.isAlternatives(element)) {
            return [`while (${this.test(first)}) {`, ...this.once(element, rule, true).map(indent), '}'];
        }
        const label = `loop${++this.label}`;
        return [`${label}: for (;;) {`, ...this.choice(element, rule, `break ${label}`).map(indent), '}'];
    }

    private once(element: GrammarAST.AbstractElement, rule: GrammarAST.ParserRule, known: boolean): string[] {
        if (GrammarAST.isGroup(element)) {
            let isKnown = known;
            return element.elements.flatMap(each => {
                const lines = this.element(each, rule, isKnown);
                isKnown = false;
                return lines;
            });
        }
        if (GrammarAST.isAlternatives(element)) {
            return this.choice(element, rule, 'fail()');
        }
        if (GrammarAST.isKeyword(element)) {
            return [...this.expect(element, known), `step(${source(element)});`];
        }
        if (GrammarAST.isAssignment(element)) {
            return this.assignment(element, known);
        }
        if (GrammarAST.isRuleCall(element)) {
            const called = element.rule.ref;
            if (GrammarAST.isParserRule(called) && called.fragment) {
                return firstOf(called.definition).empty ? this.element(called.definition, rule, false) : [
                    ...this.expect(element, known),
                    ...new Set(assignmentsOf(called.definition).filter(each => this.ordered.has(each.feature)).map(each => `node.${each.feature} ??= [];`)),
                    `${called.name}(node, branch);`
                ];
            }
        }
        throw new Error(`The rule ${rule.name} has ${element.$type}, for which no parser is made.`);
    }

    private choice(element: GrammarAST.Alternatives, rule: GrammarAST.ParserRule, otherwise: string): string[] {
        const taken = new Set<number>();
        return ['switch (kind) {', ...element.elements.flatMap(each => {
            const cases = this.cases(each, taken);
            return cases.length === 0 ? [] : [...cases.map(indent), ...this.element(each, rule, true).map(line => `        ${line}`), '        break;'];
        }), `    default: ${otherwise};`, '}'];
    }

    /** The first alternative that fits is taken. */
    private cases(element: GrammarAST.AbstractElement, taken: Set<number>): string[] {
        const { kinds: first, empty } = firstOf(element);
        if (empty) {
            throw new Error(`An alternative may be empty: ${element.$cstNode?.text}`);
        }
        const own = [...first].filter(kind => !taken.has(kind));
        own.forEach(kind => taken.add(kind));
        return own.map(kind => `case ${kind}: // ${kinds[kind - 1]}`);
    }

    private assignment(element: GrammarAST.Assignment, known: boolean): string[] {
        const { terminal, feature, operator } = element;
        const add = (value: string) => {
            return `node.${feature} = ${operator === '+=' ? `added(node.${feature}, ${value})` : value};`;
        };
        if (terminal.cardinality) {
            throw new Error(`A part of the assignment to ${feature} is repeated, for which no parser is made.`);
        }
        if (GrammarAST.isAlternatives(terminal)) {
            const choices = terminal.elements as (GrammarAST.Keyword | GrammarAST.RuleCall)[];
            const sources = choices.flatMap(each => [...firstOf(each).kinds].map(kind => [kind, source(each)]));
            const table = this.table(`new Map<number, number>(${JSON.stringify(sources)})`);
            return [
                ...(known ? [] : [`if (!${this.test(firstOf(terminal).kinds)}) fail();`]),
                add(choices.every(GrammarAST.isKeyword) ? 'input[at].image' : 'name(input[at].image)'),
                `step(${table}.get(kind)!);`
            ];
        }
        const expect = this.expect(element, known);
        if (GrammarAST.isKeyword(terminal)) {
            return [...expect, operator === '?=' ? `node.${feature} = true;` : add('input[at].image'), `step(${source(terminal)});`];
        }
        if (GrammarAST.isCrossReference(terminal)) {
            return [...expect, ...this.reference(terminal, feature, add)];
        }
        const called = (terminal as GrammarAST.RuleCall).rule.ref!;
        if (GrammarAST.isTerminalRule(called)) {
            return [...expect, add(this.terminal(terminal as GrammarAST.RuleCall)), `step(${source(terminal)});`];
        }
        if (GrammarUtils.isDataTypeRule(called as GrammarAST.ParserRule)) {
            return [...expect, '{', `    const part = branch.begin(${source(terminal)}, 0, place);`, `    const value = ${called.name}();`,
                `    if (part.finish(place, undefined)) ${add('value')}`, '}'];
        }
        const index = operator === '+=' ? (this.ordered.has(feature) ? `node.${feature}?.length ?? 0` : `node.${feature}.length`) : 'undefined';
        return [...expect, '{', `    const child = ${called.name}(node, '${feature}', ${index}, branch, ${source(terminal)});`,
            `    if (child.$cstNode.finish(place, child)) ${add('child')}`, '}'];
    }

    private reference(element: GrammarAST.CrossReference, feature: string, add: (value: string) => string): string[] {
        if (element.isMulti) {
            throw new Error(`The reference ${feature} may have many targets, for which no parser is made.`);
        }
        const call = element.terminal as GrammarAST.RuleCall;
        const called = call.rule.ref!;
        if (GrammarAST.isTerminalRule(called)) {
            return ['{', `    const start = place, value = ${this.terminal(call)};`, `    step(${source(element)});`,
                `    ${add(`reference(node, '${feature}', tree.leaf(start, branch), value)`)}`, '}'];
        }
        return ['{', `    const part = branch.begin(${source(element)}, 0, place);`, `    const value = ${called.name}();`,
            `    if (part.finish(place, undefined)) ${add(`reference(node, '${feature}', part, value)`)}`, '}'];
    }

    private terminal(call: GrammarAST.RuleCall): string {
        return call.rule.ref!.name === 'STRING' ? 'text(input[at].image)' : 'name(input[at].image)';
    }

    private expect(element: GrammarAST.AbstractElement, known: boolean): string[] {
        return known ? [] : [`if (!(${this.test(firstOf(element).kinds)})) fail();`];
    }

    private test(first: ReadonlySet<number>): string {
        const list = [...first];
        if (list.length <= 3) {
            return list.map(kind => `kind === ${kind}`).join(' || ');
        }
        const flags = Array.from({ length: kinds.length + 1 }, (_, kind) => first.has(kind));
        return `${this.table(JSON.stringify(flags))}[kind]`;
    }

    private table(key: string): string {
        const name = this.tables.get(key) ?? `TABLE_${this.tables.size}`;
        this.tables.set(key, name);
        return name;
    }
}

function indent(line: string): string {
    return `    ${line}`;
}

function initial(value: unknown): string {
    return Array.isArray(value) ? '[]' : String(value);
}

/** The module of a parser that reads what the grammar allows, and makes of it the same tree as Langium's own. */
export function parserText(): string {
    return new Writer().write();
}
