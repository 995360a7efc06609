import type { Networks } from '../scoping/networks.ts';
import type { FileSummary } from './file-summary.ts';
import { mentioning } from './mentions.ts';
import type { FileOutline } from './outline.ts';

/** A file of which the outline is at hand, and the summary can be had. */
export interface IndexedFile {
    readonly outline: FileOutline;
    /** The summary, which may be read from a disk. */
    load(): FileSummary;
}

/** Hears that a file came, changed or went: what it was and what it is. */
export type OnIndexed = (before: FileOutline | undefined, after: FileOutline | undefined) => void;

interface NetworkFiles {
    readonly files: Map<string, IndexedFile>;
    /** By the organization of whose plans they speak, in the order of their addresses. */
    readonly speaking: Map<string, IndexedFile[]>;
    /** Those with something that the whole network sees. */
    readonly declaring: Map<string, IndexedFile>;
}

/** All files by their networks, and by the organizations of whose plans they speak. What is built in belongs to every network. */
export class FileIndex {
    private readonly networks: Networks;
    private readonly files = new Map<string, IndexedFile>();
    private readonly byNetwork = new Map<string, NetworkFiles>();
    private readonly builtin = new Map<string, IndexedFile>();
    private readonly listeners: OnIndexed[] = [];

    constructor(networks: Networks) {
        this.networks = networks;
        networks.onRoots(() => this.arrange());
    }

    onIndexed(listener: OnIndexed): void {
        this.listeners.push(listener);
    }

    get(uri: string): IndexedFile | undefined {
        return this.files.get(uri);
    }

    set(file: IndexedFile): void {
        const { uri } = file.outline;
        const before = this.files.get(uri);
        if (before) {
            this.take(before);
        }
        this.files.set(uri, file);
        this.put(file);
        this.listeners.forEach(tell => tell(before?.outline, file.outline));
    }

    delete(uri: string): void {
        const before = this.files.get(uri);
        if (before) {
            this.take(before);
            this.files.delete(uri);
            this.listeners.forEach(tell => tell(before.outline, undefined));
        }
    }

    /** The address of the network that a file is in. */
    networkOf(uri: string): string {
        return this.networks.networkOf(uri);
    }

    /** The files in a folder, or the file of that address. */
    within(folder: string): string[] {
        return this.files.has(folder) ? [folder] : [...this.files.keys()].filter(uri => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
    }

    /** The addresses of networks that have files; the empty text is that of files in no network. */
    addresses(): string[] {
        return [...this.byNetwork.keys()];
    }

    /** The files of a network, what is built in left out. */
    in(network: string): Iterable<IndexedFile> {
        return this.byNetwork.get(network)?.files.values() ?? [];
    }

    /** The files with something that a whole network sees, those of the network first, in the order of their addresses. */
    declaring(network: string): IndexedFile[] {
        return [...byAddress(this.byNetwork.get(network)?.declaring.values() ?? []), ...byAddress(this.builtin.values())];
    }

    /** The organizations of whose plans a network's files speak. */
    organizations(network: string): Iterable<string> {
        return this.byNetwork.get(network)?.speaking.keys() ?? [];
    }

    /** The files that speak of an organization's plans, in the order of their addresses. */
    speakingOf(network: string, organization: string): readonly IndexedFile[] {
        return this.byNetwork.get(network)?.speaking.get(organization) ?? [];
    }

    /** Whether an organization has a plan. */
    hasPlan(network: string, organization: string): boolean {
        return this.speakingOf(network, organization).some(each => each.outline.planned.includes(organization));
    }

    /** The files of a network that may speak of a name. */
    *mentioning(network: string, name: string): Iterable<IndexedFile> {
        const mayBeIn = mentioning(name);
        for (const files of [this.byNetwork.get(network)?.files, this.builtin]) {
            for (const file of files?.values() ?? []) {
                if (mayBeIn(file.outline.mentions)) {
                    yield file;
                }
            }
        }
    }

    private arrange(): void {
        this.byNetwork.clear();
        for (const file of this.files.values()) {
            this.put(file);
        }
    }

    private put(file: IndexedFile): void {
        const { uri, organizations, declarations, names } = file.outline;
        if (this.networks.isBuiltin(uri)) {
            this.builtin.set(uri, file);
            return;
        }
        const network = this.networks.networkOf(uri);
        let there = this.byNetwork.get(network);
        if (!there) {
            there = { files: new Map(), speaking: new Map(), declaring: new Map() };
            this.byNetwork.set(network, there);
        }
        there.files.set(uri, file);
        for (const organization of organizations) {
            const speaking = there.speaking.get(organization);
            if (speaking) {
                insert(speaking, file);
            } else {
                there.speaking.set(organization, [file]);
            }
        }
        if (declarations ?? names) {
            there.declaring.set(uri, file);
        }
    }

    private take(file: IndexedFile): void {
        const { uri, organizations } = file.outline;
        this.builtin.delete(uri);
        const there = this.byNetwork.get(this.networks.networkOf(uri));
        there?.files.delete(uri);
        there?.declaring.delete(uri);
        for (const organization of organizations) {
            const others = there?.speaking.get(organization)?.filter(each => each !== file) ?? [];
            if (others.length > 0) {
                there!.speaking.set(organization, others);
            } else {
                there?.speaking.delete(organization);
            }
        }
    }
}

/** Files mostly come in the order of their addresses. */
function insert(files: IndexedFile[], file: IndexedFile): void {
    let at = files.length;
    while (at > 0 && files[at - 1].outline.uri > file.outline.uri) {
        at--;
    }
    files.splice(at, 0, file);
}

function byAddress(files: Iterable<IndexedFile>): IndexedFile[] {
    return [...files].sort((a, b) => (a.outline.uri < b.outline.uri ? -1 : a.outline.uri > b.outline.uri ? 1 : 0));
}
