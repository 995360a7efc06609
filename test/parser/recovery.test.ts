import assert from 'node:assert/strict';
import { CstUtils } from 'langium';
import { outline, parse, problems } from './support.ts';

/** The tree, and what the lexer says with the line it says it of. */
function read(text: string): { tree: string; said: string[] } {
    const result = parse(text);
    assert.deepEqual(result.parserErrors, []);
    return { tree: outline(result.value), said: problems(result).map(each => `${each.line}: ${each.message}`) };
}

function texts(text: string): unknown[] {
    return parse(text).value.body.flatMap(each => (each as { texts?: string[]; title?: string }).texts ?? [(each as { title?: string }).title]);
}

/** What the text is after every fix that is offered. */
function fixed(text: string): string {
    const fixes = problems(parse(text)).flatMap(each => each.fix ?? []).sort((a, b) => b.offset - a.offset);
    return fixes.reduce((all, fix) => all.slice(0, fix.offset) + fix.newText + all.slice(fix.offset + fix.length), text);
}

describe('a text that is not closed', () => {
    it('ends with its line', () => {
        const text = 'vision "Each child\nmission "All"';
        assert.deepEqual(read(text), { tree: 'vision mission', said: ['1: The closing " of this text is missing.'] });
        assert.deepEqual(texts(text), ['Each child', 'All']);
        assert.equal(fixed(text), 'vision "Each child"\nmission "All"');
    });

    it('leaves the brace behind it outside', () => {
        const text = 'goal a "Grow {\n  explanation "x"\n}\ngoal b';
        assert.deepEqual(read(text), { tree: 'goal a(explanation) goal b', said: ['1: The closing " of this text is missing.'] });
        assert.equal(fixed(text), 'goal a "Grow" {\n  explanation "x"\n}\ngoal b');
    });

    it('is empty where there is only a quotation mark', () => {
        assert.deepEqual(read('vision "\nmission "M"').tree, 'vision mission');
        assert.deepEqual(texts('vision "\nmission "M"'), ['', 'M']);
        assert.deepEqual(read('goal a " {\n  explanation "x"\n}').tree, 'goal a(explanation)');
    });

    it('of several lines ends before a line that is a statement and no deeper', () => {
        const text = 'plan for a {\n  mission """\n    One line.\n    goal in life "is" to grow\n  reviewed 2026-06-10\n  goal a "A" {\n  }\n}';
        assert.deepEqual(read(text), { tree: 'plan(mission reviewed goal a)', said: ['2: The closing """ of this text is missing.'] });
    });

    it('of several lines keeps what is deeper, and what only begins like a statement', () => {
        const text = 'mission """\n  next year "we" will\nin every school\nsupport for all.\nvision "V"';
        assert.deepEqual(read(text).tree, 'mission vision');
        assert.deepEqual(texts(text), ['  next year "we" will\nin every school\nsupport for all.', 'V']);
    });

    it('of several lines ends before the brace of the block around it', () => {
        assert.equal(read('goal a {\n  explanation """\n    Grow.\n}\ngoal b').tree, 'goal a(explanation) goal b');
    });

    it('of several lines trusts the closing marks where all are paired', () => {
        const text = 'mission """\ngoal a "A" {\n"""\nvision "V"';
        assert.deepEqual(read(text), { tree: 'mission vision', said: [] });
    });
});

describe('curly quotation marks', () => {
    it('are read as plain ones, with a warning that mends them', () => {
        const text = 'vision “Each child”\nmission ”All“\n';
        assert.deepEqual(texts(text), ['Each child', 'All']);
        assert.deepEqual(problems(parse(text)).map(each => each.severity), ['warning', 'warning']);
        assert.equal(fixed(text), 'vision "Each child"\nmission "All"\n');
    });

    it('may be closed by a plain one', () => {
        assert.deepEqual(texts('vision “Each child"\nmission "All"'), ['Each child', 'All']);
    });

    it('inside plain ones are part of the text', () => {
        assert.deepEqual(read('vision "the “late bus” is back"').said, []);
        assert.deepEqual(texts('vision "the “late bus” is back"'), ['the “late bus” is back']);
        assert.deepEqual(texts('vision "she said “late'), ['she said “late']);
    });

    it('that are not closed end with the line, like plain ones', () => {
        const text = 'goal a “Grow {\n  explanation "x"\n}';
        assert.deepEqual(read(text), { tree: 'goal a(explanation)', said: ['1: The closing " of this text is missing.'] });
    });
});

describe('braces that do not balance', () => {
    const whole = 'plan for a {\n  team {\n    member x "X"\n  }\n\n  goal g "G" {\n    measure m "M" {\n      unit percent\n    }\n    explanation "E"\n  }\n\n  strategy s "S" {\n    milestone t "T" {\n      action u "U" {\n        owner x\n      }\n    }\n  }\n}\n';
    const tree = 'plan(team(member x) goal g(measure m(unit) explanation) strategy s(milestone t(action u(owner))))';

    it('are whole in the text that the others are made of', () => {
        assert.deepEqual(read(whole), { tree, said: [] });
    });

    const lines = whole.split('\n');
    lines.forEach((line, index) => {
        if (line.trim() === '}') {
            it(`a closing brace too few in line ${index + 1}`, () => {
                const { tree: found, said } = read(lines.toSpliced(index, 1).join('\n'));
                assert.equal(found, tree);
                assert.equal(said.length, 1, said.join('\n'));
                assert.match(said[0], /closing brace } of this block is missing/);
            });
            it(`a closing brace too many after line ${index + 1}`, () => {
                const { tree: found, said } = read(lines.toSpliced(index, 0, line).join('\n'));
                assert.equal(found, tree);
                assert.equal(said.length, 1, said.join('\n'));
            });
        }
        if (line.endsWith('{')) {
            it(`an opening brace too few in line ${index + 1}`, () => {
                const text = lines.with(index, line.slice(0, -2)).join('\n');
                const { tree: found, said } = read(text);
                assert.equal(found, tree);
                assert.deepEqual(said.map(each => each.split(': ')[0]), [String(index + 1)]);
                assert.equal(fixed(text), whole);
            });
            it(`an opening brace too many in line ${index + 1}`, () => {
                const { tree: found, said } = read(lines.with(index, `${line} {`).join('\n'));
                assert.equal(said.length, 1, said.join('\n'));
                assert.deepEqual(found.replace(/<Headless>\((.*)\)/, '$1').split(' ').length, tree.split(' ').length);
            });
        }
    });

    it('say one thing where several closing braces are missing, at the outermost', () => {
        const { tree: found, said } = read(lines.slice(0, 16).join('\n'));
        assert.equal(found, tree);
        assert.deepEqual(said, ['1: The closing brace } of this block is missing. 4 blocks are open here; this is the outermost.']);
    });

    it('say where a closing brace closes nothing, and delete it', () => {
        assert.deepEqual(read('goal a {\n}\n}\ngoal b'), { tree: 'goal a goal b', said: ['3: This closing brace } closes nothing.'] });
        assert.equal(fixed('goal a {\n}\n}\ngoal b'), 'goal a {\n}\n\ngoal b');
    });

    it('without indentation are paired as they come', () => {
        const { tree: found, said } = read('goal a {\nmeasure m {\nunit percent\n}\nexplanation "x"\n');
        assert.equal(found, 'goal a(measure m(unit) explanation)');
        assert.equal(said.length, 1);
    });

    it('keep what stands in a block whose first line is gone', () => {
        assert.deepEqual(read('{\n  owner x\n}\ngoal a'), { tree: '<Headless>(owner) goal a', said: [] });
    });

    it('are repaired in a file with Windows line ends and tabs', () => {
        const text = whole.replaceAll('  ', '\t').split('\n').toSpliced(3, 1).join('\r\n');
        assert.equal(read(text).tree, tree);
    });
});

describe('blocks inside each other', () => {
    const nested = (depth: number) => `${'goal a {\n'.repeat(depth)}owner x\n${'}\n'.repeat(depth)}goal b`;
    const depthOf = (text: string) => {
        let deepest = 0;
        let depth = 0;
        for (const char of outline(parse(text).value)) {
            depth += char === '(' ? 1 : char === ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    };

    it('may be 64 deep', () => {
        assert.deepEqual(read(nested(64)).said, []);
        assert.equal(depthOf(nested(64)), 64);
    });

    it('are passed over beyond 64, with one message, and what follows is read', () => {
        for (const depth of [65, 66, 200, 5000]) {
            const { tree, said } = read(nested(depth));
            assert.equal(said.length, 1, said.slice(0, 3).join('\n'));
            assert.match(said[0], /^65: Blocks stand inside each other more than 64 deep/);
            assert.equal(depthOf(nested(depth)), 64);
            assert.match(tree, /goal b$/);
        }
    });

    it('stay within 64 where the repair leaves blocks open', () => {
        const text = `${'{\n    }\n'.repeat(3000)}}`;
        assert.ok(depthOf(text) <= 64);
    });
});

describe('signs that mean nothing', () => {
    it('are passed over with one message for a run of them', () => {
        assert.deepEqual(read('owner = rivera;;;\nowner: x'), {
            tree: 'owner owner',
            said: [
                '1: The sign = means nothing here and is passed over.', '1: The sign ;;; means nothing here and is passed over.',
                '2: The sign : means nothing here and is passed over.'
            ]
        });
    });

    it('are shown whole, and what cannot be seen by its number', () => {
        assert.deepEqual(read('goal a 🙂🎉 "A"').said, ['1: The sign 🙂🎉 means nothing here and is passed over.']);
        assert.deepEqual(read('goal a \0 "A"').said, ['1: The sign U+0000 means nothing here and is passed over.']);
        assert.deepEqual(read('goal a \ud83d "A"').said, ['1: The sign U+D83D means nothing here and is passed over.']);
        const [problem] = problems(parse('goal a 🙂🎉 "A"'));
        assert.deepEqual([problem.offset, problem.length], [7, 4]);
    });

    it('are kept inside a text and a comment', () => {
        assert.deepEqual(read('vision "🙂 = ; \\ %"  # 🙂 } {').said, []);
        assert.deepEqual(texts('vision "🙂 = ; \\ %"'), ['🙂 = ; \\ %']);
    });

    it('that git leaves are told as such, and both versions are kept', () => {
        const { tree, said } = read('action a {\n<<<<<<< HEAD\n  owner x\n||||||| base\n=======\n  owner y\n>>>>>>> branch\n}');
        assert.equal(tree, 'action a(owner owner)');
        assert.deepEqual(said.map(each => each.replace(/ a mark that git .*/, ' …')), ['2: This is …', '4: This is …', '5: This is …', '7: This is …']);
    });

    it('a question mark is one too, but for the first of a line', () => {
        assert.deepEqual(read('? train-mentors').tree, '?');
        assert.deepEqual(read('owner x ?').said, ['1: The sign ? means nothing here and is passed over.']);
    });
});

describe('a misspelled first word', () => {
    it('is read as the one that was meant, with a fix', () => {
        for (const slip of ['startegy', 'stratgy', 'strattegy', 'Strategy', 'STRATEGY', 'stretagy']) {
            const text = `${slip} a "A" {\n  owner x\n}`;
            assert.deepEqual(read(text), { tree: 'strategy a(owner)', said: [`1: ${slip} is no word of the language: it is read as strategy.`] });
            assert.equal(fixed(text), 'strategy a "A" {\n  owner x\n}');
        }
    });

    it('keeps its place in the text as it is written', () => {
        const [statement] = parse('startegy a').value.body;
        const [word] = CstUtils.flattenCst(statement.$cstNode!).toArray();
        assert.deepEqual([word.text, word.offset, word.end], ['startegy', 0, 8]);
    });

    it('is not guessed where it is short or two words are as near', () => {
        assert.deepEqual(read('tp 2026-09').tree, 'tp');
        assert.deepEqual(read('goa a').tree, 'goa a');
        assert.deepEqual(read('cose 3c').tree, 'cose');
    });

    it('may be a name after a comma, as any other', () => {
        assert.deepEqual(read('owner x,\n  startegy').said, []);
    });
});

describe('a text without its opening marks', () => {
    it('is read up to the closing ones', () => {
        const text = 'plan for a {\n  mission\n    We teach # 7.\n    Action "counts" for = all,\n      too.\n  """\n  vision """\n    V\n  """\n}';
        assert.deepEqual(read(text), { tree: 'plan(mission vision)', said: ['2: The opening """ of this text is missing.'] });
        assert.deepEqual((parse(text).value.body[0] as unknown as { body: { texts: string[] }[] }).body.map(each => each.texts),
            [['We teach # 7.\nAction "counts" for = all,\n  too.'], ['V']]);
        assert.equal(fixed(text), text.replace('mission', 'mission """'));
    });

    it('is none where nothing stands above it that could have one', () => {
        assert.deepEqual(read('goal a {\n  explanation "x"\n  """\n}').tree, 'goal a(explanation)');
        assert.deepEqual(read('"""').tree, '');
        assert.deepEqual(read('mission\n"""').tree, 'mission');
    });
});

describe('an unknown first word', () => {
    it('keeps its line and its block', () => {
        assert.deepEqual(read('goa on-track "T" {\n  explanation "x"\n}\ngoal b').tree, 'goa on-track(explanation) goal b');
    });

    it('keeps what cannot be read on a line beside what can', () => {
        const [statement] = parse('action a "A" 12 foo "more", {\n  owner x\n}').value.body as unknown as { extra: string[]; body: unknown[] }[];
        assert.deepEqual(statement.extra, ['12', 'foo', 'more', ',']);
        assert.equal(statement.body.length, 1);
    });
});
