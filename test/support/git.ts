import { execFileSync } from 'node:child_process';

/** Runs git in a folder as somebody, whatever the machine's settings say. */
export function git(folder: string, ...args: string[]): string {
    const settings = ['user.name=A', 'user.email=a@example.org', 'commit.gpgSign=false', 'init.defaultBranch=main'].flatMap(each => ['-c', each]);
    return execFileSync('git', [...settings, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** Makes a repository of a folder, with everything in it committed. */
export function commitAll(folder: string, message = 'First'): void {
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', message);
}
