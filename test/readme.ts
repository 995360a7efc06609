// The README from its first line to its last, as someone follows it who has nothing but a clone of the repository: its commands are
// run, what it shows of them is compared, and what it says to write is written. Nothing of it is repeated here.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(repository, 'README.md'), 'utf8');

/** These are what runs this file, among others. */
const testCommands = ['npm run test:all', 'npm test', 'npm run test:readme'];

interface Block {
    readonly language: string;
    /** A file that the block is written into, and the beginning of the line in it below which it is put. */
    readonly file: string | undefined;
    readonly below: string | undefined;
    readonly lines: readonly string[];
}

interface Step {
    readonly command: string;
    /** What it prints; undefined where the README does not show it. A line `…` stands for any lines. */
    readonly output: readonly string[] | undefined;
}

function blocksOf(markdown: string): Block[] {
    return [...markdown.matchAll(/^```(\S+)(?: (\S+))?(?: (.+))?\n([^]*?)^```$/gm)]
        .map(([, language, file, below, text]) => ({ language, file, below, lines: text.trimEnd().split('\n') }));
}

function stepsOf({ language, lines }: Block): Step[] {
    if (language === 'sh') {
        return lines.map(command => ({ command, output: undefined }));
    }
    const starts = lines.flatMap((line, i) => (line.startsWith('$ ') ? [i] : []));
    return starts.map((start, i) => ({ command: lines[start].slice(2), output: lines.slice(start + 1, starts[i + 1]) }));
}

/** The text of a command as lines, without empty ones at its ends. */
function linesOf(output: string): string[] {
    return output.trim().split('\n').map(line => line.trimEnd());
}

/** Asserts that the shown lines are those that were printed, in their order and without others between them, but for `…`. */
function compare(printed: readonly string[], shown: readonly string[]): void {
    let at = 0;
    let isOpen = false;
    for (const line of shown) {
        if (line === '…') {
            isOpen = true;
            continue;
        }
        const found: number = isOpen ? printed.indexOf(line, at) : at;
        assert.equal(printed[found], line, `line ${at + 1} of\n${printed.join('\n')}`);
        at = found + 1;
        isOpen = false;
    }
    assert.ok(isOpen || at === printed.length, `the README shows it without its end:\n${printed.slice(at).join('\n')}`);
}

describe('the README', function () {
    let folder: string;
    let clone: string;
    let environment: NodeJS.ProcessEnv;
    let opened: string;

    const packageJson = () => JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as {
        main: string, scripts: Record<string, string>, contributes: { commands: { category: string, title: string }[] }
    };
    const run = (command: string) => spawnSync(command, { shell: true, cwd: clone, env: environment, encoding: 'utf8' });

    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-readme-'));
        clone = join(folder, 'throughline');
        opened = join(folder, 'opened');
        cloneInto(folder, clone);
        // A program that stands for VS Code, which tells what it was to open.
        const programs = join(folder, 'programs');
        mkdirSync(programs);
        writeFileSync(join(programs, 'code'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${opened}'\n`, { mode: 0o755 });
        environment = environmentOf([programs]);
    });

    after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

    for (const block of blocksOf(readme)) {
        if (block.file !== undefined) {
            it(`${block.file} can be written so`, () => write(join(clone, block.file!), block));
        } else if (block.language === 'plan') {
            it('shows lines of the tutorial', () => {
                const tutorial = readdirSync(join(clone, 'examples/tutorial'), { recursive: true, encoding: 'utf8' })
                    .filter(path => path.endsWith('.plan')).flatMap(path => readFileSync(join(clone, 'examples/tutorial', path), 'utf8').split('\n').map(line => line.trim()));
                assert.deepEqual(block.lines.map(line => line.trim()).filter(line => !tutorial.includes(line)), []);
            });
        }
        for (const { command, output } of stepsOf(block)) {
            if (testCommands.includes(command)) {
                it(`${command} is there`, () => assert.ok(command.replace(/^npm (run )?/, '') in packageJson().scripts));
                continue;
            }
            it(command, () => {
                const { stdout, stderr, error } = run(command);
                assert.equal(error, undefined, stderr);
                if (output) {
                    compare(linesOf(stdout), output);
                }
                if (command.startsWith('code ')) {
                    isExtensionOnPlans(readFileSync(opened, 'utf8').trim().split('\n'), clone, packageJson().main);
                }
            });
        }
    }

    it('leads to files that are there', () => {
        const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path);
        assert.ok(links.length > 0);
        assert.deepEqual(links.filter(path => !existsSync(join(clone, path))), []);
    });

    it('names commands that the extension has', () => {
        const titles = packageJson().contributes.commands.map(({ category, title }) => `${category}: ${title}`);
        const named = [...readme.matchAll(/`(Throughline: [^`]+)`/g)].map(([, title]) => title);
        assert.ok(named.length > 0);
        assert.deepEqual(named.filter(title => !titles.includes(title)), []);
    });
});

/** Clones what a commit of everything in the repository would hold, whether or not it has been committed. */
function cloneInto(folder: string, clone: string): void {
    const store = join(folder, 'store.git');
    const git = (...args: string[]) => void execFileSync('git', ['--git-dir', store, '-c', 'user.name=Reader', '-c', 'user.email=reader@school.example', ...args], { cwd: repository, stdio: 'pipe' });
    git('init', '--quiet', '--bare');
    git('--work-tree', repository, 'add', '--all', '.');
    git('--work-tree', repository, 'commit', '--quiet', '--message', 'Everything');
    git('clone', '--quiet', store, clone);
}

/** What a new user has: the programs of the machine, and nothing of this repository or of the npm that runs these tests. */
function environmentOf(programs: string[]): NodeJS.ProcessEnv {
    const own = Object.entries(process.env).filter(([name]) => !/^(npm_(package|lifecycle|config_local_prefix|config_loglevel|command|execpath|node_execpath)|NODE|FORCE_COLOR|GIT_|INIT_CWD)/.test(name));
    const path = (process.env.PATH ?? '').split(delimiter).filter(each => !/node_modules|node-gyp-bin/.test(each));
    return { ...Object.fromEntries(own), PATH: [...programs, ...path].join(delimiter) };
}

/** Into a text whole, or below the first line that begins as is said; in a plan, that is the plan's own if nothing is said. */
function write(path: string, { language, lines, below = 'plan for ' }: Block): void {
    if (language !== 'plan') {
        writeFileSync(path, `${lines.join('\n')}\n`);
        return;
    }
    const text = readFileSync(path, 'utf8').split('\n');
    const at = text.findIndex(line => line.trim().startsWith(below));
    assert.notEqual(at, -1, `a line that begins with ${below}`);
    writeFileSync(path, text.toSpliced(at + 1, 0, ...lines).join('\n'));
}

/** Asserts that VS Code was told to open a folder with plans, with an extension that is built. */
function isExtensionOnPlans(args: readonly string[], clone: string, main: string): void {
    const extension = args.find(each => each.startsWith('--extensionDevelopmentPath='))?.slice('--extensionDevelopmentPath='.length);
    assert.equal(extension, clone);
    assert.ok(existsSync(join(clone, main)), main);
    assert.ok(existsSync(join(clone, args.at(-1)!, 'throughline.json')), args.at(-1));
}
