import { describe, expect, it } from 'vitest';
import { base64Of, bytesOf, hexOf } from './bytes';
import { type Fault, type FaultCode, Wrong } from './fault';
import { lineOf, linesOf, type Made, SESSION, Signer } from './made';
import { readKey } from './notes';
import { checkReceipt, type Confirmed, type Shown } from './receipt';
import { leafHash, Tree } from './tree';

const [ANA, BO] = ['01M82687M1000000000000ANA0', '01M82687M100000000000000B0'];
const vote = (level: number, reason?: string): Record<string, unknown> => ({
	choice: { level },
	item: 'ITEM',
	...(reason ? { reason } : {}),
	round: 1,
});
const MEETING: Made[] = [
	['session_started', {}],
	['round_opened', { item: 'ITEM', round: 1 }],
	['ballot_cast', vote(3, 'Seen twice'), ANA],
	['ballot_cast', vote(1), BO],
	['session_closed', {}],
];

const leafOf = async (line: string): Promise<string> => hexOf(await leafHash(bytesOf((JSON.parse(line) as { entry: string }).entry)));

/** A meeting as its server shows it: its records and the proof of one of them. */
const showing = async (lines: readonly string[], seq: number, signer: Signer, session = SESSION): Promise<Shown> => {
	const tree = new Tree();
	await tree.add(await Promise.all(lines.map((line) => leafHash(bytesOf((JSON.parse(line) as { entry: string }).entry)))));
	const path = (await tree.inclusion(seq - 1)).map((hash) => `${base64Of(hash)}\n`).join('');
	const note = await signer.checkpoint(lines, session);
	return { proof: `c2sp.org/tlog-proof@v1\nindex ${seq - 1}\n${path}\n${note}`, line: lines[seq - 1] };
};

const receipt = async (more: Partial<Confirmed> = {}): Promise<Confirmed> => ({
	session: SESSION,
	person: ANA,
	seq: 3,
	leaf: await leafOf((await linesOf(MEETING))[2]!),
	kind: 'ballot_cast',
	said: vote(3, 'Seen twice'),
	...more,
});

const outcome = async (confirmed: Confirmed, shown: Shown, signer: Signer): Promise<FaultCode | 'holds'> => {
	const key = (await readKey(signer.vkey))!;
	return checkReceipt(confirmed, shown, [key]).then(
		({ isSigned }) => (isSigned ? 'holds' : 'unsigned'),
		(error: unknown) => ((error as Wrong).fault satisfies Fault).code,
	);
};

describe('r18_12 a receipt', () => {
	it('holds where the record is the one that was confirmed, is signed, and says what was said', async () => {
		const signer = await Signer.of(7);
		const lines = await linesOf(MEETING);
		const shown = await showing(lines, 3, signer);
		expect(await outcome(await receipt(), shown, signer)).toBe('holds');
		// A reason is stored without the white space around it, and a server may say no hash.
		expect(await outcome(await receipt({ leaf: undefined, said: vote(3, ' Seen twice\u0085\n') }), shown, signer)).toBe('holds');
		expect(await outcome(await receipt({ person: BO, seq: 4, leaf: await leafOf(lines[3]!), said: vote(1) }), await showing(lines, 4, signer), signer)).toBe('holds');
	});

	it('does not hold where anything of it is another', async () => {
		const signer = await Signer.of(7);
		const lines = await linesOf(MEETING);
		const shown = await showing(lines, 3, signer);
		const rewritten = lines.with(2, await lineOf(['ballot_cast', vote(1, 'Seen twice'), ANA], 3));
		const { line } = shown;
		const other = await Signer.of(8);
		const cases: [FaultCode, Partial<Confirmed>, Shown][] = [
			// A history that is whole, and another one.
			['receipt', {}, await showing(rewritten, 3, signer)],
			['said', { leaf: undefined }, await showing(rewritten, 3, signer)],
			['said', { said: vote(3) }, shown],
			['said', { said: { ...vote(3, 'Seen twice'), round: 2 } }, shown],
			['said', { person: BO }, shown],
			['said', { kind: 'ballot_withdrawn' }, shown],
			['body_hash', {}, { ...shown, line: line!.replace('Seen twice', 'Seen once') }],
			['withheld', {}, { ...shown, line: await lineOf(MEETING[2]!, 3, true) }],
			['absent', {}, { ...shown, line: undefined }],
			['order', {}, { ...shown, line: lines[3] }],
			['line', {}, { ...shown, line: '' }],
			['proof', {}, { ...shown, proof: 'c2sp.org/tlog-proof@v2' }],
			['proof', {}, { ...shown, proof: shown.proof.replace('index 2', 'index 3') }],
			['proof', {}, { ...shown, proof: (await showing(lines.with(4, lines[1]!), 3, signer)).proof.replace(/\n\n[^]*/, shown.proof.slice(shown.proof.indexOf('\n\n'))) }],
			['signature', {}, { ...shown, proof: shown.proof.replace('\n5\n', '\n6\n') }],
			['unsigned', {}, await showing(lines, 3, other)],
			['other_session', {}, await showing(lines, 3, signer, '01M82687M00000000000000002')],
			['file_form', {}, { ...shown, proof: shown.proof.slice(0, -1) }],
		];
		for (const [at, [code, more, about]] of cases.entries()) expect(await outcome(await receipt(more), about, signer), `case ${at}`).toBe(code);
	});
});
