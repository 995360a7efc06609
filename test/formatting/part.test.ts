import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatter } from './support.ts';

function documentOf(text: string): TextDocument {
    return TextDocument.create('file:///a.plan', 'improvement-plan', 1, text);
}

/** What a text becomes when its lines from one to another, counted from 0, are formatted. */
function inRange(text: string, [from, to]: [number, number], character = 1): string {
    const document = documentOf(text);
    return TextDocument.applyEdits(document, formatter.edits(document, { start: { line: from, character: 0 }, end: { line: to, character } }));
}

/** What a text becomes when what stands before the mark `|` was typed last. */
function afterTyping(marked: string, typed: string): string {
    const text = marked.replace('|', '');
    const document = documentOf(text);
    return TextDocument.applyEdits(document, formatter.editsOnType(document, document.positionAt(marked.indexOf('|')).line, typed));
}

describe('formatting some lines', () => {
    const text = 'goal a  "A" {\nmeasure  m {\nunit   percent\n\n\n}\nwhy  "x"\n}';

    it('touches no others', () => {
        assert.equal(inRange(text, [2, 2]), 'goal a  "A" {\nmeasure  m {\n    unit percent\n\n\n}\nwhy  "x"\n}');
        assert.equal(inRange(text, [1, 4]), 'goal a  "A" {\n  measure m {\n    unit percent\n}\nwhy  "x"\n}');
        assert.equal(inRange(text, [6, 7]), 'goal a  "A" {\nmeasure  m {\nunit   percent\n\n\n}\n  why "x"\n}\n');
    });

    it('leaves out the last line of a selection that ends at its start', () => {
        assert.equal(inRange(text, [1, 2], 0), 'goal a  "A" {\n  measure m {\nunit   percent\n\n\n}\nwhy  "x"\n}');
    });

    it('joins and moves only what is selected as a whole', () => {
        assert.equal(inRange('goal  a\n{\n}\n', [0, 0]), 'goal a\n{\n}\n');
        assert.equal(inRange('goal  a\n{\n}\n', [0, 1]), 'goal a {\n}\n');
        assert.equal(inRange('mission """\n      One.\n      Two.\n"""\n', [0, 2]), 'mission """\n      One.\n      Two.\n"""\n');
        assert.equal(inRange('mission """\n      One.\n      Two.\n"""\n', [0, 3]), 'mission """\n  One.\n  Two.\n  """\n');
    });

    it('takes ranges beyond the end, and every line', () => {
        assert.equal(inRange(text, [0, 100]), 'goal a "A" {\n  measure m {\n    unit percent\n  }\n  why "x"\n}\n');
        assert.deepEqual(formatter.edits(documentOf('')), []);
    });
});

describe('formatting edits', () => {
    it('change no more than the white space that is wrong', () => {
        const document = documentOf('goal a {\r\n    unit  percent  \r\n\r\n\r\n  why "x"\r\n}\r\n');
        assert.deepEqual(formatter.edits(document).map(({ range: { start, end }, newText }) => [start.line, start.character, end.line, end.character, newText]), [
            [1, 0, 1, 4, '  '], [1, 8, 1, 10, ' '], [1, 17, 1, 19, ''], [2, 0, 4, 0, '\r\n']
        ]);
    });
});

describe('formatting while typing', () => {
    it('indents a new line behind an opening brace, also in a text that is indented in another way', () => {
        assert.equal(afterTyping('goal a {\n|\n}\n', '\n'), 'goal a {\n  \n}\n');
        assert.equal(afterTyping('goal a {\n    measure m {\n|\n', '\n'), 'goal a {\n    measure m {\n      \n');
    });

    it('indents a new line as the statement above, behind a list, a long text or a block as well', () => {
        assert.equal(afterTyping('goal a {\n  with a,\n    b\n    |\n}\n', '\n'), 'goal a {\n  with a,\n    b\n  \n}\n');
        assert.equal(afterTyping('goal a {\n  mission """\n    One.\n    """\n    |\n}\n', '\n'), 'goal a {\n  mission """\n    One.\n    """\n  \n}\n');
        assert.equal(afterTyping('goal a {\n  team {\n    member a\n  }\n      |\n}\n', '\n'), 'goal a {\n  team {\n    member a\n  }\n  \n}\n');
        assert.equal(afterTyping('goal a {\n  unit percent # why\n|\n}\n', '\n'), 'goal a {\n  unit percent # why\n  \n}\n');
        assert.equal(afterTyping('goal a {\n    # note\n|\n}\n', '\n'), 'goal a {\n    # note\n    \n}\n');
    });

    it('indents a new line behind a comma by one step more', () => {
        assert.equal(afterTyping('goal a {\n  with a,\n  |\n}\n', '\n'), 'goal a {\n  with a,\n    \n}\n');
    });

    it('indents what was moved to the new line', () => {
        assert.equal(afterTyping('goal a {\n  coded 2a\n|"Label"\n}\n', '\n'), 'goal a {\n  coded 2a\n    "Label"\n}\n');
        assert.equal(afterTyping('goal a {\n  unit percent\n  |}\n', '\n'), 'goal a {\n  unit percent\n}\n');
        assert.equal(afterTyping('\n|goal a\n', '\n'), '\ngoal a\n');
    });

    it('leaves the inside of a text alone', () => {
        assert.equal(afterTyping('mission """\n|\n  One.\n"""\n', '\n'), 'mission """\n\n  One.\n"""\n');
        assert.equal(afterTyping('mission """\n      |}\n"""\n', '}'), 'mission """\n      }\n"""\n');
    });

    it('puts a closing brace under the line of its block', () => {
        assert.equal(afterTyping('goal a {\n    measure m {\n      unit percent\n      }|\n', '}'), 'goal a {\n    measure m {\n      unit percent\n    }\n');
        assert.equal(afterTyping('plan for a {\n  goal a {\n    unit percent\n    }|\n  vision "x"\n}\n', '}'), 'plan for a {\n  goal a {\n    unit percent\n  }\n  vision "x"\n}\n');
        assert.equal(afterTyping('goal a { unit percent }|\n', '}'), 'goal a { unit percent }\n');
        assert.equal(afterTyping('  }|\n', '}'), '  }\n');
    });

    it('says nothing that would be read in another way', () => {
        const text = 'goal a {\n  measure m {\n    unit percent\ngoal b {\n  }|\n}\n';
        assert.equal(afterTyping(text, '}').replace(/\s/g, ''), text.replace('|', '').replace(/\s/g, ''));
    });
});
