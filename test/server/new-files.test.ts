import assert from 'node:assert/strict';
import { choicesRequest, newNetworkRequest, newPlanRequest, type Choices, type NewFiles } from '../../server/protocol.ts';
import { Editor } from './editor.ts';

describe('what the editor asks when something new is begun', () => {
    let editor: Editor;

    beforeEach(async () => {
        editor = await Editor.open();
    });

    afterEach(() => editor.close());

    it('who may have a plan, those without one first, and from which year', async () => {
        const choices = await editor.client.sendRequest<Choices>(choicesRequest.method, { uri: editor.uri('lincoln-ms/plan.plan') });
        assert.deepEqual(choices.organizations.map(each => [each.id, each.plans]), [['flint-hills', 0], ['prairie', 0], ['west-hs', 0], ['cedar-valley', 1], ['lincoln-ms', 1]]);
        assert.deepEqual(choices.years, ['SY2026-27', 'SY2027-28', 'SY2025-26', 'SY2028-29']);
        assert.equal(choices.network, `${editor.uri('')}`.replace(/\/?$/, '/'));
    });

    it('the files of a network and of a plan, which the client writes', async () => {
        const network = await editor.client.sendRequest<NewFiles>(newNetworkRequest.method, { state: 'Prairie', district: 'Cedar Valley', school: 'Lincoln', year: 'SY2026-27' });
        assert.deepEqual(network.files.map(each => each.path), ['throughline.json', 'network.plan', 'lincoln/plan.plan', '.gitattributes', 'README.md']);
        const { files } = await editor.client.sendRequest<NewFiles>(newPlanRequest.method, { organization: 'west-hs', title: 'West High School', year: 'SY2026-27' });
        assert.deepEqual(files.map(each => each.path), ['west-hs/SY2026-27.plan']);
        assert.match(files[0].text, /^plan for west-hs from SY2026-27 to SY2028-29 \{$/m);
    });
});
