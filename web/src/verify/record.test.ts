import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hexOf } from './bytes';
import { type Fault, Wrong } from './fault';
import { isKnown, Meeting } from './meeting';
import { checkLine } from './record';

interface Vector {
	kind: string;
	event: unknown;
	body: string;
	salt: string;
	entry: string;
	leaf_hash: string;
}

const folder = new URL('../../../protocol/vectors/v1/', import.meta.url);
const vectors = readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector] as const);
const placeOf = ({ entry }: Vector): { seq: number; stream: string } => JSON.parse(entry) as { seq: number; stream: string };
const lineOf = (vector: Vector): string =>
	JSON.stringify({ seq: placeOf(vector).seq, entry: vector.entry, salt: vector.salt, body: vector.body });
const faultOf = (checked: Promise<unknown>): Promise<Fault | undefined> =>
	checked.then(() => undefined, (error: unknown) => (error as Wrong).fault);

describe('a record', () => {
	it.each(vectors)('%s has the leaf and the body of its golden vector', async (_, vector) => {
		const { seq, stream } = placeOf(vector);
		const checked = await checkLine(lineOf(vector), seq, stream);
		expect(hexOf(checked.leaf)).toBe(vector.leaf_hash);
		expect(checked.data).toEqual(vector.event);
		expect(isKnown(vector.kind), `${vector.kind} has a place in meeting.ts`).toBe(true);
		// Whatever it says, a meeting that knows nothing takes it in.
		new Meeting().apply(checked);
	});

	const [, vector] = vectors.find(([name]) => name === 'ballot_cast.json')!;
	const { seq, stream } = placeOf(vector);
	const line = lineOf(vector);

	it('without its body still has its leaf', async () => {
		const withheld = JSON.stringify({ seq, entry: vector.entry });
		const checked = await checkLine(withheld, seq, stream);
		expect([hexOf(checked.leaf), checked.data]).toEqual([vector.leaf_hash, undefined]);
	});

	it('is refused where its line, its place or its body is another', async () => {
		const half = JSON.stringify({ seq, entry: vector.entry, salt: vector.salt });
		for (const [wrong, code] of [
			['', 'line'],
			['null', 'line'],
			[line.replace('{', '{ '), 'line'],
			[half, 'line'],
			[line.replace(vector.salt, vector.salt.toUpperCase()), 'line'],
			[line.replace(`"seq":${seq}`, `"seq":${seq + 1}`), 'order'],
			[line.replace(vector.salt, vector.salt.replace(/^./, (c) => (c === '0' ? '1' : '0'))), 'body_hash'],
			[line.replace('three', 'threе'), 'body_hash'],
			[line.replace('\\"v\\":1', '\\"v\\":2'), 'place'],
			[line.replace('\\"v\\":1', '\\"w\\":1'), 'entry'],
		]) {
			expect((await faultOf(checkLine(wrong!, seq, stream)))?.code, wrong).toBe(code);
		}
		expect((await faultOf(checkLine(line, seq - 1, stream)))?.code).toBe('order');
		expect((await faultOf(checkLine(line, seq, '01M82687M00000000000000002')))?.code).toBe('place');
	});

	it('is refused, or is another leaf, after any change of one character', async () => {
		for (let at = 0; at < line.length; at += 1) {
			const changed = line.slice(0, at) + (line[at] === '7' ? '8' : '7') + line.slice(at + 1);
			const checked = await checkLine(changed, seq, stream).catch(() => undefined);
			expect(checked && hexOf(checked.leaf), `character ${at}`).not.toBe(vector.leaf_hash);
		}
	});
});
