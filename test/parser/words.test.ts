import assert from 'node:assert/strict';
import { AstUtils, type AstNode } from 'langium';
import { clauseWords, headWords, outline, parse, problems } from './support.ts';

/** Words that mean something elsewhere, and some that do nowhere. */
const WORDS = [...headWords().filter(word => word !== '?'), ...clauseWords(), 'fully', 'CSI', 'q1', 'S2', 'élan', 'Ж', '日本'];

function extras(root: AstNode): string[] {
    return AstUtils.streamAst(root).toArray().flatMap(node => (node as { extra?: string[] }).extra ?? []);
}

function references(root: AstNode): string[] {
    return AstUtils.streamAst(root).toArray().flatMap(node => AstUtils.streamReferences(node).toArray()).map(each => each.reference.$refText);
}

function lines(text: string): string {
    const result = parse(text);
    assert.deepEqual(result.parserErrors, []);
    assert.deepEqual(problems(result).map(each => each.message), []);
    assert.deepEqual(extras(result.value), [], text);
    return outline(result.value);
}

describe('keywords are reserved only where a statement begins', () => {
    const named = headWords().filter(head => (parse(`${head} nobody "T" {\n}`).value.body[0] as { name?: string }).name === 'nobody');

    it('knows the statements with a name', () => {
        for (const word of ['goal', 'measure', 'strategy', 'action', 'support', 'member', 'school', 'term', 'priority', 'milestone', 'adjust', 'practice', 'root']) {
            assert.ok(named.includes(word), word);
        }
    });

    for (const head of named) {
        it(`every word is a name after ${head}`, () => {
            for (const word of WORDS) {
                const text = `${head} ${word} "T" {\n  comment "x"\n}\n`;
                const { value } = parse(text);
                const [statement] = value.body as { name?: string; title?: string }[];
                assert.equal(value.body.length, 1, text);
                assert.equal(statement.name, word, text);
                assert.equal(statement.title, 'T', text);
                assert.deepEqual(extras(value), [], text);
            }
        });
    }

    const places = [
        'done @ on 2026-09-01 output "x"', 'on-track @ "x"', 'behind @ because "x"', 'dropped @ because "x"', '? @', 'spent @ $5 to date from @',
        'output @ "x"', 'comment @ "x"', 'used @ "x"', 'move @ from 2026-09-01 to 2026-09-02', 'effect @ fully "x"', 'review @ partly "x"',
        'delivered @ 11 of 12 "visits" because "x"', 'result @ SY2026-27 1 of 20 because "x"', 'owner @', 'owner @, @, @', 'with "x", @', 'lead @', 'provider @', 'told @',
        'audience @', 'addresses @, @', 'serves @', 'fulfills @', 'after @', 'carry @', 'drop @', 'aligned @', 'and @', 'and @ "x"', 'measure x uses @',
        'plan for @ from SY2026-27 to SY2027-28', 'year SY2026-27 of @', 'report for @ covering 2026-09 on 2026-09-30 by @',
        'decision on @ by @ on 2026-09-30', 'school x "X" in @', 'coded @ "x", @', 'rating @ high "x"', 'responses @ low 2, basic 5', 'reflection for @ on 2026-05-12',
        'submitted 2026-08-20 by @', 'signed by @ as "x" on 2026-08-20', 'monitored by @ each month', 'allocated SY2026-27 $5 from @', 'budget $5 from @ for "x"',
        'designation CSI for @ since SY2025-26', 'designation TSI for @ until SY2025-26', 'carry @, @ to 2026-10-01 because "x"', 'told @ through "x"',
        'success @ "x" because "x" so "x"', 'next @', 'behind @ because "x" so "x"', 'competency "x" held by @, @', 'reflection for @ on 2026-05-12 by @', 'spent @ "x"',
        'result @ SY2026-27 1 of 20 because "x" so "x"', 'monitored by @ each month "x"', 'calendar SY2026-27 for @', 'baseline SY2025-26 48% of @'
    ];
    for (const place of places) {
        it(`every word is a reference in: ${place}`, () => {
            const count = place.split('@').length - 1;
            for (const word of WORDS) {
                const text = place.replaceAll('@', word);
                const { value } = parse(text);
                assert.equal(value.body.length, 1, text);
                assert.deepEqual(references(value), Array(count).fill(word), text);
                assert.deepEqual(extras(value), [], text);
            }
        });
    }

    it('reads names of every script, and names with dots', () => {
        const { value } = parse('goal élève "É" {\n}\ngoal Цель_1 "Ц"\ngoal 日本 "に"\ngoal e\u0301te "combining"\ngoal नमस्ते "Devanagari"\ngoal 𝒳 "beyond the basic plane"');
        assert.equal(outline(value), 'goal élève goal Цель_1 goal 日本 goal \u00e9te goal नमस्ते goal 𝒳');
        assert.deepEqual(references(parse('done école.цель on 2026-09-01').value), ['école.цель']);
    });
});

describe('a fact takes one line', () => {
    it('goes on where a line begins with a clause that begins no statement', () => {
        assert.equal(lines('report for a\n  covering 2026-09\n  on 2026-09-30\n  by x {\n  behind plan-units\n    because "x"\n  done y\n    on 2026-09-09\n}'), 'report(behind done)');
        assert.equal(lines('member rivera "Ana"\n  role "Principal"\n  contact "x"\nmember b'), 'member rivera member b');
    });

    it('begins a new one with from, to, due, output and baseline', () => {
        assert.equal(lines('support a {\n  planned 2026-09-22\n  from 2026-09-01 to 2026-10-01\n}'), 'support a(planned from)');
        assert.equal(lines('action a {\n  from 2026-09-22\n  to 2026-10-01\n  due 2026-10-02\n  output "x"\n}'), 'action a(from to due output)');
        assert.equal(lines('measure m {\n  target SY2026-27 5 points above\n  baseline SY2025-26 50%\n}'), 'measure m(target baseline)');
    });

    it('goes on after a comma', () => {
        const parties = (text: string) => (parse(text).value.body[0] as unknown as { parties: unknown[] }).parties.length;
        assert.equal(parties('with okafor,\n  "Mathematics PLC",\n  stone\nowner rivera'), 3);
        assert.equal(lines('with okafor,\n  "Mathematics PLC",\n  stone\nowner rivera'), 'with owner');
        assert.equal(lines('addresses a,\n  goal,\n  action\nstrategy s'), 'addresses strategy s');
        assert.equal(lines('with okafor,\nowner rivera'), 'with owner');
        assert.equal(lines('included outcomes assessments,\n  graduation\nincluded climate'), 'included included');
    });

    it('begins after a brace', () => {
        assert.equal(lines('action a { owner x }'), 'action a(owner)');
        assert.equal(lines('goal a { measure m { target SY2026-27 50% } measure n { unit percent } }'), 'goal a(measure m(target) measure n(unit))');
    });

    it('keeps what stands behind a text over several lines', () => {
        assert.equal(lines('mission """\n  a\n  """\nreviewed 2026-06-10'), 'mission reviewed');
    });

    for (const [kind, newline] of [['CRLF', '\r\n'], ['CR', '\r'], ['LF', '\n']]) {
        it(`reads lines that end with ${kind}`, () => {
            const text = ['\ufeffgoal a "A" {', '\tmeasure m "M" # note', '\tmission """', '\t  one', '\t    two', '\t  """', '', '}', 'action b'].join(newline);
            assert.equal(lines(text), 'goal a(measure m mission) action b');
            const goal = parse(text).value.body[0] as unknown as { body: { texts?: string[] }[] };
            assert.deepEqual(goal.body[1].texts, ['one\n  two']);
        });
    }

    it('takes every kind of white space for a blank', () => {
        assert.equal(lines('goal\u00a0a\u2003"A"\u3000{\f\v\u2028\u2029\u1680\u205f\u200b\n}'), 'goal a');
    });

    it('takes a clause as it is written: a capital makes a name of it', () => {
        assert.equal(outline(parse('report For covering 2026-09').value), 'report');
        assert.deepEqual(extras(parse('report For covering 2026-09').value), ['For']);
    });
});
