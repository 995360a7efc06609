import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLines, writeLines } from '../../server/workspace/checked-lines.ts';
import { PackReader } from '../../server/workspace/pack-reader.ts';
import { PackWriter } from '../../server/workspace/pack-writer.ts';
import { Random } from '../support/random.ts';

describe('files of the cache', () => {
    let folder: string;
    let path: string;

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'throughline-'));
        path = join(folder, 'file');
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    describe('of lines', () => {
        const long = 'é'.repeat(1_300_000);
        const many = Array.from({ length: 40_000 }, (_, i) => `${i} ${'日本'.repeat(i % 40)}`);

        it('have the lines that were written', () => {
            for (const lines of [[], [''], ['a'], ['', 'a', ''], [long, 'b', long], many]) {
                writeLines(path, 'one', lines);
                assert.deepEqual([...readLines(path, 'one')], lines);
            }
        });

        it('have none where they are of another version or other than they were written', () => {
            writeLines(path, 'one', many);
            assert.deepEqual([...readLines(path, 'two')], []);
            assert.deepEqual([...readLines(path, 'one and more')], []);
            const bytes = readFileSync(path);
            for (const at of [0, 3, 5, bytes.length >> 1, bytes.length - 1]) {
                const other = Buffer.from(bytes);
                other[at] ^= 1;
                writeFileSync(path, other);
                assert.deepEqual([...readLines(path, 'one')], [], `${at}`);
            }
            writeFileSync(path, bytes);
            appendFileSync(path, 'more\n');
            assert.deepEqual([...readLines(path, 'one')], []);
            writeFileSync(path, bytes);
            truncateSync(path, bytes.length - 7);
            assert.deepEqual([...readLines(path, 'one')], []);
            for (const length of [0, 2, 8]) {
                truncateSync(path, length);
                assert.deepEqual([...readLines(path, 'one')], []);
            }
        });
    });

    describe('of packed summaries', () => {
        it('are read at any place, one behind the other and while they grow', () => {
            const random = new Random(5);
            const writer = new PackWriter(path);
            const texts: string[] = [];
            const places: { offset: number; length: number }[] = [];
            const grow = (count: number) => {
                for (let i = 0; i < count; i++) {
                    texts.push(`${texts.length} ${'x'.repeat(random.below(i % 100 === 0 ? 400_000 : 5000))}`);
                    places.push(writer.append(texts.at(-1)!));
                }
                writer.flush();
            };
            grow(400);
            const reader = new PackReader(path);
            const assertRead = (i: number) => assert.equal(reader.read(places[i].offset, places[i].length).toString(), texts[i], `${i}`);
            texts.forEach((_, i) => assertRead(i));
            grow(100);
            for (let i = 350; i < texts.length; i += 1 + random.below(3)) {
                assertRead(i);
            }
            for (let i = 0; i < 300; i++) {
                assertRead(random.below(texts.length));
            }
            const end = places.at(-1)!.offset + places.at(-1)!.length;
            assert.equal(reader.read(end - 3, 10).length, 3);
            assert.equal(reader.read(end + 5, 10).length, 0);
            reader.close();
            writer.close();
        });
    });
});
