import { URI } from 'langium';
import type { ServerSharedServices } from '../module.ts';
import { presentAddress } from '../revisions/addresses.ts';

/** The network that a file or folder is in, with the folder of its plans. */
export interface NetworkFolder {
    /** Its address; the empty text where it has no `throughline.json`. */
    readonly network: string;
    /** The address of its folder, with a slash at its end. */
    readonly root: string;
}

/** The network of a file or a folder; for a folder without organizations of its own, the first network in it. */
export function networkOf({ throughline: { State, Networks } }: ServerSharedServices, uri: string): string {
    const folder = asFolder(uri);
    const own = Networks.networkOf(folder);
    const hasOrganizations = State.contextOf(own).network.organizations.size > 0;
    return hasOrganizations ? own : [...State.settingsProblems().keys()].sort().find(each => each.startsWith(folder)) ?? own;
}

/** The folder of the network of a file; nothing for one that is in no folder that is open. */
export function folderOf(services: ServerSharedServices, uri: string): NetworkFolder | undefined {
    const network = networkOf(services, uri);
    const open = (services.workspace.WorkspaceManager.workspaceFolders ?? []).map(each => asFolder(each.uri)).sort((a, b) => b.length - a.length);
    const around = open.find(each => asFolder(uri).startsWith(each));
    return around === undefined ? undefined : { network, root: network === '' ? around : network };
}

function asFolder(uri: string): string {
    return `${presentAddress(URI.parse(uri)).toString().replace(/\/$/, '')}/`;
}
