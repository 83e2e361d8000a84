import { describe, expect, it } from 'vitest';
import { base64Of, bytesOf, hexOf } from './bytes';
import { linesOf, type Made, SESSION, Signer } from './made';
import { checkReceipts, type ReceiptsReport } from './receiptFile';
import { leafHash, Tree } from './tree';

const ANA = '01M82687M1000000000000ANA0';
const MEETING: Made[] = [
	['round_opened', { item: 'ITEM', round: 1 }],
	['ballot_cast', { choice: { level: 2 }, item: 'ITEM', round: 1 }, ANA],
	['ballot_withdrawn', { item: 'ITEM', round: 1 }, ANA],
	['ballot_cast', { choice: 'unsure', item: 'ITEM', reason: 'Not seen', round: 1 }, ANA],
];

interface File {
	receipts: Record<string, unknown>[];
	[field: string]: unknown;
}

/** The file as a page saves it after the meeting. */
const saved = async (signer: Signer): Promise<File> => {
	const lines = await linesOf(MEETING);
	const leaves = await Promise.all(lines.map((line) => leafHash(bytesOf((JSON.parse(line) as { entry: string }).entry))));
	const tree = new Tree();
	await tree.add(leaves);
	const note = await signer.checkpoint(lines);
	const receipts = await Promise.all(
		[2, 3, 4].map(async (seq) => {
			const { entry, salt, body } = JSON.parse(lines[seq - 1]!) as { entry: string; salt: string; body: string };
			const path = (await tree.inclusion(seq - 1)).map((hash) => `${base64Of(hash)}\n`).join('');
			const [kind, said] = MEETING[seq - 1]!;
			const proof = `c2sp.org/tlog-proof@v1\nindex ${seq - 1}\n${path}\n${note}`;
			return { seq, leaf: hexOf(leaves[seq - 1]!), criterion: 'D4.1', kind, said, proof, entry, salt, body };
		}),
	);
	return { format: 'rubricon receipts v1', title: 'Autumn review', session: SESSION, participant: ANA, keys: [signer.vkey], receipts };
};

const check = async (file: File, expected?: string): Promise<ReceiptsReport> => checkReceipts(JSON.stringify(file), expected);
const states = ({ verdict, receipts }: ReceiptsReport): string[] => [verdict, ...receipts.map(({ state }) => state)];
/** The file with something else in its first receipt. */
const with1 = (file: File, more: Record<string, unknown>): File => ({ ...file, receipts: file.receipts.with(0, { ...file.receipts[0], ...more }) });

describe('r18_14 a file of receipts', () => {
	it('holds with nothing but what is in it, and says whose key to compare', async () => {
		const signer = await Signer.of(7);
		const report = await check(await saved(signer));
		expect(states(report)).toEqual(['holds', 'holds', 'holds', 'holds']);
		expect([report.title, report.person, report.key?.vkey]).toEqual(['Autumn review', ANA, signer.vkey]);
		expect(report.receipts[2]).toMatchObject({ seq: 4, criterion: 'D4.1', kind: 'ballot_cast', said: { choice: 'unsure', reason: 'Not seen' } });
		const expected = await check(await saved(signer), signer.vkey);
		expect([expected.verdict, expected.key]).toEqual(['holds', undefined]);
	});

	it('does not hold where one of them is another, or another key was expected', async () => {
		const signer = await Signer.of(7);
		const file = await saved(signer);
		const [first, second] = file.receipts;
		for (const [more, code] of [
			[{ said: { choice: { level: 3 }, item: 'ITEM', round: 1 } }, 'said'],
			[{ body: String(first!['body']).replace('2', '3') }, 'body_hash'],
			[{ leaf: second!['leaf'] }, 'receipt'],
			[{ proof: second!['proof'] }, 'proof'],
			[{ entry: undefined }, 'absent'],
			[{ salt: undefined, body: undefined }, 'withheld'],
		] as const) {
			const report = await check(with1(file, more));
			expect([...states(report), report.receipts[0]?.fault?.code], code).toEqual(['broken', 'broken', 'holds', 'holds', code]);
		}
		const other = await check(file, (await Signer.of(8)).vkey);
		expect([other.verdict, other.receipts[0]?.fault?.code]).toEqual(['broken', 'unsigned']);
		expect(states(await check({ ...file, participant: 'SOMEBODY' }))).toEqual(['broken', 'broken', 'broken', 'broken']);
	});

	it('says of what was saved before the end of a vote that there is no proof yet', async () => {
		const file = await saved(await Signer.of(7));
		const early = { proof: undefined, entry: undefined, salt: undefined, body: undefined };
		expect(states(await check(with1(file, early)))).toEqual(['holds', 'unproven', 'holds', 'holds']);
		expect(states(await check({ ...file, keys: [], receipts: file.receipts.map((one) => ({ ...one, ...early })) }))).toEqual(['unproven', 'unproven', 'unproven', 'unproven']);
	});

	it.each(['', '{', 'null', '[]', '{"format":"rubricon receipts v1"}'])('is refused where it is %s', async (text) => {
		expect(await checkReceipts(text)).toMatchObject({ verdict: 'broken', fault: { code: 'receipts' }, receipts: [] });
	});

	it('is refused where a part of it has another shape', async () => {
		const file = await saved(await Signer.of(7));
		for (const wrong of [
			{ ...file, format: 'rubricon receipts v2' },
			{ ...file, keys: [7] },
			{ ...file, keys: undefined },
			{ ...file, title: null },
			with1(file, { seq: '2' }),
			with1(file, { said: null }),
			with1(file, { proof: 7 }),
			with1(file, { kind: undefined }),
		]) {
			expect(await check(wrong as File)).toMatchObject({ verdict: 'broken', fault: { code: 'receipts' } });
		}
	});
});
