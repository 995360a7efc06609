import { GrammarAST } from 'langium';
import { ImprovementPlanGrammar } from '../../language/generated/grammar.ts';
import type { Random } from './random.ts';

const NAMES = ['on-track', 'lincoln-ms', 'ready.grade-6', 'école', 'Q1', 'goal', 'support', 'none', 'due', 'because'];
const VALUES = ['2026-09-01', '2026-09', 'SY2026-27', 'SY2026-27 Q1', '18%', '5 %', '$12,500', '8,211', '3.4', '3c', '1a1', '0', '−3'];
const SHORT_TEXTS = ['"x"', '""', '"# no comment"', '"with { braces }, and a comma"', '\u201ccurly\u201d', '"""of one line"""', '"two  blanks"'];
const COMMENTS = ['# note', '#', '#goal a {', '# "quoted', '#   }   ', '# """ twice """'];
const TERMINALS: Readonly<Record<string, readonly string[]>> = {
    NAME: NAMES, VALUE: VALUES, DATE: ['2026-09-01', '9/1/2026'], PERIOD: ['SY2026-27', 'SY2026-27 S2'], UNKNOWN_WORD: ['gaol', 'Goal', 'strat']
};
const LINE_SUFFIX = '_LINE';

/** How a generated text is written down, apart from its words. */
export interface Style {
    readonly lineBreak: string;
    /** One step of indentation, where lines are indented at all. */
    readonly indent: string;
    /** Out of ten places for it: comments, empty lines, odd blanks, lists over several lines, blocks on one line. */
    readonly disorder: number;
}

export const STYLES: readonly Style[] = [
    { lineBreak: '\n', indent: '  ', disorder: 2 }, { lineBreak: '\n', indent: '    ', disorder: 3 }, { lineBreak: '\r\n', indent: '\t', disorder: 3 },
    { lineBreak: '\n', indent: '', disorder: 4 }, { lineBreak: '\r', indent: ' ', disorder: 1 }, { lineBreak: '\n', indent: ' \t', disorder: 6 }
];

/**
 * A text that the grammar allows, with white space and comments as chance has it: blocks balance, and everything is a word of the language.
 *
 * @param size about how many statements stand at the top; there are some more in their blocks
 */
export function grammarText(random: Random, size: number, style: Style = random.of(STYLES)): string {
    const writer = new Writer(random, style);
    for (let i = 0; i < size; i++) {
        writer.statement(3);
    }
    return writer.text;
}

const rules = new Map(ImprovementPlanGrammar().rules.map(rule => [rule.name, rule]));
const statements = (rules.get('Statement') as GrammarAST.ParserRule).definition as GrammarAST.Alternatives;

class Writer {
    text = '';
    private readonly random: Random;
    private readonly style: Style;
    private level = 0;
    private blocks = 0;

    constructor(random: Random, style: Style) {
        this.random = random;
        this.style = style;
    }

    /** @param blocks how many blocks may stand in each other */
    statement(blocks: number): void {
        this.blocks = blocks;
        this.newLine();
        this.element(this.random.of(statements.elements));
    }

    private element(element: GrammarAST.AbstractElement): void {
        for (let count = this.times(element.cardinality); count > 0; count--) {
            this.once(element);
        }
    }

    private times(cardinality: GrammarAST.AbstractElement['cardinality']): number {
        switch (cardinality) {
            case '?': return this.random.below(3) > 0 ? 1 : 0;
            case '*': return this.random.below(3);
            case '+': return 1 + this.random.below(2);
            default: return 1;
        }
    }

    private once(element: GrammarAST.AbstractElement): void {
        if (GrammarAST.isAlternatives(element)) {
            this.element(this.random.of(element.elements));
        } else if (GrammarAST.isGroup(element)) {
            element.elements.forEach(each => this.element(each));
        } else if (GrammarAST.isAssignment(element)) {
            this.element(element.terminal);
        } else if (GrammarAST.isCrossReference(element)) {
            this.element(element.terminal!);
        } else if (GrammarAST.isKeyword(element)) {
            this.word(element.value);
        } else if (GrammarAST.isRuleCall(element)) {
            this.call(element.rule.ref!.name);
        } else {
            throw new Error(`The grammar has ${element.$type}, which is not written yet.`);
        }
    }

    private call(name: string): void {
        const rule = rules.get(name)!;
        if (name === 'Block') {
            this.block();
        } else if (name === 'STRING') {
            this.string();
        } else if (GrammarAST.isTerminalRule(rule)) {
            this.word(name.endsWith(LINE_SUFFIX) ? name.slice(0, -LINE_SUFFIX.length).toLowerCase() : this.random.of(TERMINALS[name]));
        } else {
            this.element((rule as GrammarAST.ParserRule).definition);
        }
    }

    private block(): void {
        if (this.blocks === 0) {
            return;
        }
        const blocks = this.blocks - 1;
        if (this.rarely()) {
            this.newLine();
        }
        this.word('{', this.random.of([' ', ' ', '']));
        const isOneLine = this.rarely();
        this.level++;
        for (let count = this.random.below(isOneLine ? 2 : 4); count > 0; count--) {
            this.blocks = blocks;
            if (isOneLine) {
                this.element(this.random.of(statements.elements));
            } else {
                this.statement(blocks);
            }
        }
        this.level--;
        if (!isOneLine) {
            this.newLine();
        }
        this.word('}', this.random.of([' ', '']));
        this.blocks = blocks + 1;
        // What comes behind a block stands on another line, or is no word.
        if (this.rarely()) {
            this.comment();
        }
    }

    private string(): void {
        if (!this.rarely()) {
            this.word(this.random.of(SHORT_TEXTS));
            return;
        }
        const { lineBreak, indent } = this.style;
        const lines = Array.from({ length: this.random.below(4) }, () => this.random.of([
            'First line.', '  deeper', '\ttab', '', '', '      ', 'goal a "A" {', '}', '# hash', 'trailing  '
        ]));
        const own = indent.repeat(this.level + this.random.below(3));
        this.word(`"""${this.random.of(['', '', '  ', 'At once.'])}${lineBreak}${lines.map(line => `${own}${line}${lineBreak}`).join('')}${this.random.of([own, '', 'End.'])}"""`);
    }

    private word(word: string, space = this.blanks()): void {
        const isGlued = this.text === '' || /[\n\r]\s*$/.test(this.text.slice(-80));
        if (!isGlued) {
            this.text += word === ',' ? this.random.of(['', '', ' ']) : space;
        }
        this.text += word;
        if (word === ',' && this.rarely()) {
            this.newLine();
        }
    }

    private blanks(): string {
        return this.rarely() ? this.random.of(['  ', '\t', ' \t ', '\u00a0', ' \u200b']) : ' ';
    }

    private newLine(): void {
        if (this.rarely()) {
            this.comment();
        }
        const { lineBreak, indent } = this.style;
        for (let count = this.rarely() ? this.random.below(4) : 1; count > 0; count--) {
            this.text += (this.rarely() ? '   ' : '') + lineBreak;
        }
        // Without any line break the statement before would go on.
        this.text += lineBreak + indent.repeat(this.level) + (this.rarely() ? this.random.of([' ', '\t', '      ']) : '');
    }

    private comment(): void {
        this.text += this.random.of([' ', '', '  ']) + this.random.of(COMMENTS) + this.style.lineBreak;
    }

    private rarely(): boolean {
        return this.random.below(10) < this.style.disorder;
    }
}
