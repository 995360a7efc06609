import assert from 'node:assert/strict';
import { nameFor, quoted } from '../../language/templates/names.ts';
import { newNetwork } from '../../language/templates/network.ts';
import { TestNetwork } from '../support/network.ts';

const ANSWERS = { state: 'Prairie State', district: 'Cedar Valley Public Schools', school: 'Lincoln Middle School', year: 'SY2026-27' };

async function findings(files: ReadonlyMap<string, string>): Promise<string[]> {
    const plans = Object.fromEntries([...files].filter(([path]) => path.endsWith('.plan')));
    return [...(await TestNetwork.of(plans)).problems('2026-12-01').values()].flat().filter(each => each.severity === 'error').map(each => each.message);
}

describe('a new network', () => {
    it('has who is in it, a plan and what to do with them, and no errors', async () => {
        const files = newNetwork(ANSWERS);
        assert.deepEqual([...files.keys()], ['throughline.json', 'network.plan', 'lincoln-middle-school/plan.plan', '.gitattributes', 'README.md']);
        assert.match(files.get('network.plan')!, /^school lincoln-middle-school "Lincoln Middle School" in cedar-valley-public-schools \{$/m);
        assert.match(files.get('lincoln-middle-school/plan.plan')!, /^plan for lincoln-middle-school from SY2026-27 to SY2028-29 \{$/m);
        assert.deepEqual(await findings(files), []);
        const { network } = await TestNetwork.of(Object.fromEntries([...files].filter(([path]) => path.endsWith('.plan'))));
        assert.deepEqual([network.organizations.size, network.plans.get('lincoln-middle-school')?.length], [3, 1]);
    });

    it('has examples that are right when their # is taken away', async () => {
        const used = new Map([...newNetwork(ANSWERS)].map(([path, text]) => [path, path.endsWith('.plan') ? text.replace(/^( *)# ( *(?:[a-z]|\}).*)$/gm, '$1$2') : text]));
        const plan = used.get('lincoln-middle-school/plan.plan')!;
        assert.match(plan, /^ {6}coded 2a$/m);
        assert.doesNotMatch(plan, /^ *# +[a-z}]/m);
        assert.deepEqual(await findings(used), []);
    });

    it('takes every title, and gives everybody a name of their own', async () => {
        for (const [state, district, school] of [
            ['Kansas', 'Kansas', 'Kansas'], ['P.S. 12 "The Hill" {', '# Not a comment', '42nd Street School'], ['École Élémentaire', '学校', 'Plan'], ['a\nstate b "B"', '\\', '1'], ['🏫 "', '/../..//', '🏫'.repeat(200)], ['x'.repeat(200), 'x'.repeat(200), 'A school of the valley '.repeat(10)]
        ]) {
            const files = newNetwork({ ...ANSWERS, state, district, school });
            assert.deepEqual(await findings(files), [], [...files.values()].join('\n'));
            const { network } = await TestNetwork.of(Object.fromEntries([...files].filter(([path]) => path.endsWith('.plan'))));
            assert.deepEqual([...network.organizations.values()].map(each => each.kind).sort(), ['district', 'school', 'state'], [...files.values()].join('\n'));
        }
    });

    it('makes names out of titles', () => {
        assert.equal(nameFor('St. Mary\'s School', 'school'), 'st-marys-school');
        assert.equal(nameFor('42nd Street School', 'school'), 'school-42nd-street-school');
        assert.equal(nameFor('../../etc', 'school'), 'etc');
        assert.equal(nameFor('...', 'district'), 'district');
        assert.equal(nameFor('Kansas', 'school', ['kansas', 'kansas-school']), 'kansas-school-school');
        assert.equal(nameFor('A school of the valley '.repeat(10), 'school'), 'a-school-of-the-valley-a-school-of-the');
        assert.equal(nameFor('学'.repeat(200), 'school'), '学'.repeat(40));
        assert.equal(quoted(' The "Hill"\n School '), '"The \'Hill\' School"');
    });
});
