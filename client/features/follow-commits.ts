import { Disposable, extensions, type Event } from 'vscode';

/** What is used of the API of VS Code's own git extension. */
interface Git {
    readonly repositories: readonly Repository[];
    readonly onDidOpenRepository: Event<Repository>;
}

interface Repository {
    readonly state: { readonly HEAD?: { readonly name?: string; readonly commit?: string }; readonly onDidChange: Event<void> };
}

/** Tells when something was committed or another branch was checked out, as far as VS Code's git support is on and sees it. */
export function followCommits(moved: () => void): Disposable {
    const disposables: Disposable[] = [];
    const follow = ({ state }: Repository) => {
        const where = () => `${state.HEAD?.name} ${state.HEAD?.commit}`;
        let known = where();
        disposables.push(state.onDidChange(() => {
            if (where() !== known) {
                known = where();
                moved();
            }
        }));
    };
    void gitOfEditor().then(git => {
        git?.repositories.forEach(follow);
        disposables.push(...git ? [git.onDidOpenRepository(follow)] : []);
    });
    return new Disposable(() => disposables.forEach(each => each.dispose()));
}

async function gitOfEditor(): Promise<Git | undefined> {
    try {
        const extension = extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
        return (await extension?.activate())?.getAPI(1);
    } catch {
        // It is switched off, or finds no git.
        return undefined;
    }
}
