import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throughline, TUTORIAL } from './run.ts';

const PLAN = 'lincoln-ms/plan.plan';

describe('throughline diff', function () {
    this.timeout(60000);
    let folder: string;
    /** A network in a folder of a repository, which is not its top. */
    let network: string;

    const git = (...args: string[]) => execFileSync('git', args, {
        cwd: folder, encoding: 'utf8',
        env: {
            ...process.env, GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org', GIT_CONFIG_GLOBAL: '/dev/null'
        }
    }).trim();
    const edit = (path: string, change: (text: string) => string) => writeFileSync(join(network, path), change(readFileSync(join(network, path), 'utf8')));
    const changesOf = (args: string[], at = network) => {
        const { code, out, err } = throughline(['diff', '--format', 'json', ...args], at);
        assert.deepEqual([code, err], [0, '']);
        return JSON.parse(out);
    };
    const kinds = (args: string[], at = network): string[] => changesOf(args, at).changes.map((each: { kind: string; element: string }) => `${each.kind} ${each.element}`);

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        network = join(folder, 'plans', 'prairie ü');
        cpSync(TUTORIAL, network, { recursive: true });
        git('init', '--quiet', '--initial-branch', 'main');
        git('add', '.');
        git('commit', '--quiet', '--message', 'First');
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('compares a revision with what is in the folder now', () => {
        edit(PLAN, text => text.replace('at least 30%', 'at least 25%').replace('to 2026-11-20', 'to 2027-01-22'));
        const { changes, diagnostics } = changesOf(['main']);
        assert.deepEqual(changes[0], {
            kind: 'target-lowered', element: 'lincoln-ms.met-growth', what: 'measure', fact: 'SY2026-27', weaker: true, stronger: false, justified: false,
            before: 'at least 30%', after: 'at least 25%', file: PLAN, line: 31, base: { file: PLAN, line: 31 }
        });
        assert.deepEqual([changes[1].kind, changes[1].element, changes[1].weaker, changes[1].justified], ['due-later', 'lincoln-ms.plan-units', true, true]);
        assert.equal(changes.length, 2);
        assert.deepEqual(diagnostics, { introduced: [], resolved: [] });
    });

    it('compares two revisions, from any folder and whatever is in the folder now', () => {
        edit('lincoln-ms/reports/2026-09-30.plan', () => '');
        git('commit', '--quiet', '--all', '--message', 'Second');
        edit(PLAN, text => text.replace('at least 30%', 'at least 25%'));
        assert.deepEqual(kinds(['main~1', 'main']), ['report-removed lincoln-ms.report-2026-09-30']);
        assert.deepEqual(kinds(['main', 'main~1', '--network', network], tmpdir()), ['report-added lincoln-ms.report-2026-09-30']);
        assert.deepEqual(kinds(['HEAD', '--network', 'lincoln-ms']), ['target-lowered lincoln-ms.met-growth']);
    });

    it('sees files that git does not know yet, and those that a revision does not have', () => {
        writeFileSync(join(network, 'west.plan'), 'plan for west-hs from SY2026-27\n');
        assert.deepEqual(kinds(['HEAD']), ['added west-hs']);
        git('rm', '--quiet', '-r', '--cached', '.');
        git('commit', '--quiet', '--message', 'Empty', '--allow-empty');
        const added = kinds(['HEAD']);
        assert.ok(added.includes('added lincoln-ms') && added.includes('report-added lincoln-ms.report-2026-10-30'));
        assert.equal(added.some(each => each.includes('met-growth')), false);
    });

    it('compares folders', () => {
        const other = join(folder, 'other');
        cpSync(network, other, { recursive: true });
        edit(PLAN, text => text.replace('    measure met-growth uses growth {', '    measure grown uses growth {'));
        const { changes, diagnostics } = changesOf([other, network], folder);
        assert.deepEqual(changes.map((each: { kind: string; element: string }) => `${each.kind} ${each.element}`), ['removed lincoln-ms.met-growth', 'added lincoln-ms.grown']);
        assert.deepEqual(diagnostics.introduced.map((each: { file: string; rule: string }) => `${each.file} ${each.rule}`), ['lincoln-ms/reports/2027-06-18.plan unknown-name']);
        assert.deepEqual(changesOf([network, other], folder).diagnostics.resolved.length, 1);
        assert.deepEqual(kinds([other]), ['removed lincoln-ms.met-growth', 'added lincoln-ms.grown']);
    });

    it('says in one line where nothing changed, or nothing that counts', () => {
        assert.equal(throughline(['diff', 'HEAD'], network).out, 'Nothing changed.\n');
        edit(PLAN, text => `# A remark.\n${text.replaceAll('\n  ', '\n     ')}`);
        assert.equal(throughline(['diff', 'HEAD'], network).out, 'Only formatting or comments changed.\n');
        edit(PLAN, text => text.replaceAll('\n', '\r\n'));
        assert.equal(throughline(['diff', 'HEAD'], network).out, 'Only formatting or comments changed.\n');
    });

    it('takes a mark of the encoding for no change, and a file that both sides cannot read for no difference', () => {
        edit(PLAN, text => `\ufeff${text}`);
        assert.equal(throughline(['diff', 'HEAD'], network).out, 'Nothing changed.\n');
        writeFileSync(join(network, 'latin.plan'), Buffer.from([0x67, 0xe9]));
        git('add', '.');
        git('commit', '--quiet', '--message', 'Odd');
        assert.equal(throughline(['diff', 'HEAD'], network).out, 'Nothing changed.\n');
        assert.equal(throughline(['diff', 'HEAD~1', 'HEAD'], network).out, 'Nothing changed.\n');
    });

    it('prints for people, weaker first', () => {
        edit(PLAN, text => text.replace('at least 30%', 'at least 25%').replace('SY2027-28 at least 80%', 'SY2027-28 at least 85%'));
        assert.equal(throughline(['diff', 'HEAD'], network).out, [
            'Weaker or riskier', '  measure lincoln-ms.met-growth: target for SY2026-27 lowered: at least 30% → at least 25%  lincoln-ms/plan.plan:31', '',
            'Stronger', '  group lincoln-ms.ready.grade-6: target for SY2027-28 raised: at least 80% → at least 85%  lincoln-ms/plan.plan:40', ''
        ].join('\n'));
    });

    it('prints Markdown in which the text of a plan is nothing but text', () => {
        edit(PLAN, text => text.replace('Every learner leaves', '| <img src=x onerror=alert(1)> [x](javascript:alert) `a` @octocat #12 https://evil.example **b** $x$ every\u001b[31m learner leaves'));
        const { out } = throughline(['diff', 'HEAD', '--format', 'markdown'], network);
        const row = out.split('\n').find(line => line.includes('vision'))!;
        assert.equal(row.replaceAll('\\|', '').split('|').length, 7);
        assert.doesNotMatch(out, /<|[^\\]`|@octocat|#12|https:\/\/|[^\\]\[x|[^*\\]\*\*b|\u001b/);
        assert.match(out, /^# What changes from HEAD to the network as it is now\n\n## Added, removed and changed \(1\)\n/);
        assert.doesNotMatch(throughline(['diff', 'HEAD'], network).out, /\u001b/);
    });

    it('fits Markdown into one comment', () => {
        const members = Array.from({ length: 2000 }, (_, i) => `    member person-${i} "Person ${i}"\n`).join('');
        edit(PLAN, text => text.replace('  team {\n', `  team {\n${members}`));
        const { out } = throughline(['diff', 'HEAD', '--format', 'markdown'], network);
        assert.ok(out.length < 65000);
        assert.match(out, /\nAnd \d+ more, for which there is no room here\.\n/);
    });

    describe('with input that is not right', () => {
        const refused = (args: string[], at = network) => {
            const { code, out, err } = throughline(['diff', ...args], at);
            assert.deepEqual([code, out], [2, '']);
            return err;
        };

        it('refuses what is neither a folder nor a revision, and passes no option on to git', () => {
            assert.equal(refused(['nowhere']), 'throughline: nowhere is neither a folder nor a git revision.\n');
            for (const option of ['--output=pwned', '-n', '--all']) {
                assert.match(refused(['--', option]), /is neither a folder nor a git revision\.\n$/);
            }
            assert.equal(existsSync(join(network, 'pwned')), false);
            assert.equal(refused(['$(touch pwned)']), 'throughline: $(touch pwned) is neither a folder nor a git revision.\n');
            assert.equal(existsSync(join(network, 'pwned')), false);
            assert.match(refused([PLAN]), /is a file/);
            assert.equal(refused(['HEAD', '--network', 'missing']), 'throughline: missing does not exist.\n');
            assert.match(refused([]), /missing required argument/);
        });

        it('says that there is no repository, and that a folder has no plans', () => {
            const bare = mkdtempSync(join(tmpdir(), 'throughline-'));
            try {
                cpSync(TUTORIAL, join(bare, 'network'), { recursive: true });
                assert.match(refused(['HEAD'], join(bare, 'network')), /^throughline: HEAD is not a folder, and it cannot be a git revision, because .* is not in a git repository\.\n$/);
                mkdirSync(join(bare, 'empty'));
                assert.match(refused([join(bare, 'empty'), join(bare, 'network')]), /^throughline: There is no plan in .*empty: .*\n$/);
            } finally {
                rmSync(bare, { recursive: true, force: true });
            }
        });

        it('passes over what is no text or too large in a revision, and folders and links that nobody reads', () => {
            writeFileSync(join(network, 'latin.plan'), Buffer.from([0x67, 0xe9]));
            writeFileSync(join(network, 'big.plan'), Buffer.alloc(10 * 1024 * 1024 + 1, 0x61));
            mkdirSync(join(network, '.hidden'));
            writeFileSync(join(network, '.hidden', 'x.plan'), 'school hidden "Hidden"\n');
            symlinkSync('latin.plan', join(network, 'link.plan'));
            git('add', '.');
            git('commit', '--quiet', '--message', 'Odd');
            const { code, out, err } = throughline(['diff', 'HEAD', 'HEAD~1'], network);
            assert.deepEqual([code, out], [0, 'Nothing changed.\n']);
            assert.deepEqual(err.trim().split('\n').map(line => line.replace(/ is .*/, '')).sort(), ['big.plan', 'latin.plan']);
        });
    });
});
