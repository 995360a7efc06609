/** The scheme of the built-in library's texts, which every network sees. */
export const BUILTIN_SCHEME = 'throughline-builtin';

/**
 * Which network a file belongs to: the nearest folder above it with a `throughline.json`, else the one of the folder that was opened.
 * Networks see nothing of each other.
 */
export class Networks {
    private roots: string[] = [];
    private readonly listeners: (() => void)[] = [];

    /** Hears that files may belong to other networks than before. */
    onRoots(listener: () => void): void {
        this.listeners.push(listener);
    }

    /** @param folders URIs of the folders with a `throughline.json` */
    setRoots(folders: Iterable<string>): void {
        // The longest first, so that a nested network goes before the one around it.
        const roots = [...new Set([...folders].map(folder => folder.replace(/\/*$/, '/')))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
        if (roots.join('\n') !== this.roots.join('\n')) {
            this.roots = roots;
            this.listeners.forEach(tell => tell());
        }
    }

    /** The URI of the network's folder, with a slash at its end; the empty text where no folder above has a `throughline.json`. */
    networkOf(uri: string): string {
        return this.roots.find(root => uri.startsWith(root)) ?? '';
    }

    isBuiltin(uri: string): boolean {
        return uri.startsWith(`${BUILTIN_SCHEME}:`);
    }
}
