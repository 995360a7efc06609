import assert from 'node:assert/strict';
import { assertFormats, formatter, treeOf } from './support.ts';

/** What a text becomes, with every property of formatting checked on the way. */
function becomes(text: string, expected: string): void {
    const formatted = assertFormats(text);
    assert.equal(formatted.text, expected);
    assert.ok(formatted.isWhole);
}

function stays(text: string): void {
    becomes(text, text);
}

describe('formatting', () => {
    it('indents by blocks, two blanks each', () => {
        becomes('goal a "A" {\nmeasure m {\n\t\tunit percent\n      }\n   }', 'goal a "A" {\n  measure m {\n    unit percent\n  }\n}\n');
    });

    it('leaves one blank between words, none at the end of a line, and none before a comma', () => {
        becomes('goal\ta   "A"{ \t\n  with okafor ,"B"  ,  c\u00a0\n}  ', 'goal a "A" {\n  with okafor, "B", c\n}\n');
        becomes('done a output"x"because  "y"', 'done a output "x" because "y"\n');
        becomes('?plan-units\n', '? plan-units\n');
    });

    it('leaves what was meant as one word or one sign together', () => {
        stays('owner: rivera;\nvision "x".\nzzz 🙂🙂 = <b>\nfrom 2026-09-01T\n');
    });

    it('makes of two things no one, though a blank less would', () => {
        stays('baseline 5  %\nbaseline $  5\nplanned SY2026-27\u00a0Q1\nsuperintendent "Dana """\na\n  """ tfield"\n');
    });

    it('gives every statement its own line', () => {
        becomes('team { member a "A" { } member b "B" } goal c', 'team {\n  member a "A" { }\n  member b "B"\n}\ngoal c\n');
        becomes('a { b { c { } } }', 'a {\n  b {\n    c { }\n  }\n}\n');
        becomes('goal a\n{\n\n  unit percent }', 'goal a {\n  unit percent\n}\n');
    });

    it('leaves a block of one statement on its line, where it was', () => {
        stays('decision on a by b on 2026-08-24 { approved }\ngoal a { }\nteam {\n}\n');
        becomes('fishbone{bone "T"{cause "x"}}', 'fishbone {\n  bone "T" { cause "x" }\n}\n');
        becomes('team { member a """\nA\n""" }', 'team {\n  member a """\n    A\n    """\n}\n');
    });

    it('leaves one empty line where there were more, and none at the start and the end of a block', () => {
        becomes('\n\n\nvision "V"\n \n\n\nteam {\n\n  member a\n\n\n  member b\n\n}\n\n\n', 'vision "V"\n\nteam {\n  member a\n\n  member b\n}\n');
        becomes(' \n\n ', '');
        becomes('', '');
    });

    it('indents what goes on with a statement by one step more', () => {
        becomes('goal a {\nwith okafor,\n"Teachers",\nrivera\nunit percent\n}', 'goal a {\n  with okafor,\n    "Teachers",\n    rivera\n  unit percent\n}\n');
        becomes('done a on 2026-09-01\noutput "x"\nbecause\n"y"\n', 'done a on 2026-09-01\noutput "x"\n  because\n  "y"\n');
    });

    it('keeps comments where they were: with what comes below, in their block, or at the end of their line', () => {
        becomes(
            '   # first\nteam{# who\n# alone   \nmember a   #   as it is\n      # last\n}# end\n   # after',
            '# first\nteam { # who\n  # alone\n  member a #   as it is\n  # last\n} # end\n# after\n'
        );
        becomes('with a,\n# of a list\nb', 'with a,\n  # of a list\n  b\n');
        becomes('goal a # note\n{\n}', 'goal a # note\n{\n}\n');
        stays('plan for a {\n  # goal b {\n  #   unit percent\n  # }\n}\n');
    });

    it('keeps the line ends of a text, and gives the last line one', () => {
        becomes('goal a {\r\nunit percent\r\n\r\n\r\n\r\nwhy "x" }', 'goal a {\r\n  unit percent\r\n\r\n  why "x"\r\n}\r\n');
        becomes('goal a {\runit percent }', 'goal a {\r  unit percent\r}\r');
        becomes('vision "a"\r\nmission "b"\nreviewed 2026-06-10', 'vision "a"\r\nmission "b"\nreviewed 2026-06-10\r\n');
    });

    it('keeps a byte order mark', () => {
        becomes('\ufeff\n  goal  a\n', '\ufeffgoal a\n');
        becomes('\ufeff', '\ufeff');
    });

    it('leaves the marks of a conflict at the start of their lines', () => {
        stays('goal a {\n<<<<<<< HEAD\n  unit percent\n=======\n  unit count\n>>>>>>> theirs\n}\n');
    });

    it('leaves what stands too deep for the parser to see', () => {
        const deep = `${'goal a {\n'.repeat(70)}${'}\n'.repeat(70)}`;
        const { text } = assertFormats(deep);
        assert.deepEqual(treeOf(text), treeOf(deep));
    });
});

describe('formatting texts of several lines', () => {
    it('moves them with their block', () => {
        becomes('goal a {\nmission """\nOne.\n\n  - two\n"""\n}', 'goal a {\n  mission """\n    One.\n\n      - two\n    """\n}\n');
        becomes('mission """\n\t\tOne.\n\t\t\ttwo\n\t\t""" {\n}', 'mission """\n  One.\n  \ttwo\n  """ {\n}\n');
    });

    it('leaves blanks that they say', () => {
        becomes('mission """  \n      One.  \n   \n          \n      Two. """', 'mission """\n  One.  \n\n      \n  Two. """\n');
    });

    it('leaves those alone that begin behind their mark, since they share no indentation', () => {
        becomes('goal a {\nmission """One.\n        two\n    """\n}', 'goal a {\n  mission """One.\n        two\n    """\n}\n');
        stays('mission """   """\n');
    });

    it('that are not closed keep what they say, and where they end', () => {
        const text = 'plan for a {\n    mission """\n        One.\n        goal in life "is" to grow\n    reviewed 2026-06-10\n}\n';
        assert.equal(assertFormats(text).text, 'plan for a {\n  mission """\n    One.\n    goal in life "is" to grow\n  reviewed 2026-06-10\n}\n');
        assert.equal(assertFormats('vision """\n  x\n ').text, 'vision """\n  x\n');
        assert.equal(assertFormats('vision """\n\n\n').text, 'vision """\n\n\n');
    });

    it('keep line ends of their own', () => {
        becomes('mission """\r\n      One.\r      Two.\n"""\r\n', 'mission """\r\n  One.\r  Two.\n  """\r\n');
    });
});

describe('formatting where braces do not balance', () => {
    it('indents as the text is read', () => {
        assert.deepEqual(assertFormats('plan for a {\n    team {\n        member x\n\n    goal g {\n    }\n    # end\n'), {
            text: 'plan for a {\n  team {\n    member x\n\n  goal g {\n  }\n  # end\n', isWhole: true
        });
    });

    it('leaves lines where they are, when another indentation would be read in another way', () => {
        assert.deepEqual(assertFormats('needs {\n  why "x"\n  on induction "N" {\n    coded   2a  \n\n\n\n    # note\n\n}\nthreat t {\n}'), {
            text: 'needs {\n  why "x"\n  on induction "N" {\n    coded 2a\n\n    # note\n}\nthreat t {\n}\n', isWhole: false
        });
    });

    it('is decided by what is read, not by what is written: it would give nothing back that says something else', () => {
        const { text } = formatter.format('x } {');
        assert.deepEqual(treeOf(text), treeOf('x } {'));
    });
});
