import { beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '../../live/receipts';
import type { Command, FocusItem, Parts, Rubric } from '../../protocol/wire';
import common from '../../words/common';
import proposal from '../../words/proposal';
import words from '../../words/receipts';
import { LANGUAGES, loadWords, setLanguage, t } from '../../words/words.svelte';
import { fileOf, type Fit, laterOf, toldOf, whatWords } from './receipts';

const rubric = { levels: [{ value: 3, name: 'Advancing' }] } as Rubric;
const cast = (level: number, round = 1): Command => ({ type: 'cast_ballot', item: 'I1', round, choice: { level } });
const receipt = (seq: number, said: Command): Receipt => ({ seq, leaf: `leaf${seq}`, at: '2026-11-22T18:03:00.000Z', said: said as Receipt['said'] });
const taken = (round = 1): Command => ({ type: 'withdraw_ballot', item: 'I1', round });
const answer = (given: number, number = 1): Command => ({ type: 'answer_proposal', item: 'I1', proposal: number, answer: given, reason: null });

beforeAll(() => loadWords([common, proposal, words]));

describe('receipts', () => {
	it('are told in sentences', () => {
		setLanguage('en');
		const of = (said: Command, told = 'holds'): string => t(`receipts-is-${told}`, { what: whatWords(said as Receipt['said'], 'D4.1', rubric) });
		expect(of(cast(3))).toBe('Your vote in round 1 on D4.1, 3 Advancing, is in the signed record, unchanged.');
		expect(of(cast(3, 0))).toBe('Your vote in the advance round on D4.1, 3 Advancing, is in the signed record, unchanged.');
		expect(of(taken(2))).toBe('That you took back your vote in round 2 on D4.1 is in the signed record, unchanged.');
		expect(of(answer(3), 'broken')).toBe('Your answer to proposal 1 on D4.1, “3, I can live with it”, does not fit the record.');
	});

	it.each(LANGUAGES)('have no gap in %s', (language) => {
		setLanguage(language);
		for (const told of ['holds', 'unsigned', 'broken', 'open', 'over', 'kept']) {
			for (const said of [cast(3), taken(), answer(5)]) {
				expect(t(`receipts-is-${told}`, { what: whatWords(said as Receipt['said'], 'D4.1', rubric) })).not.toMatch(/receipts-|[{}$]/);
			}
		}
		for (const later of ['vote', 'withdrawal', 'answer', 'again']) expect(t(`receipts-later-${later}`)).not.toContain('receipts-');
		for (const state of ['asking', 'all', 'some', 'none', 'broken', 'away', 'unable']) {
			expect(t(`receipts-${state}`, { count: 2, held: 1, broken: 1 })).not.toMatch(/receipts-|[{}$]/);
		}
	});

	it('say what the same person said next in the same place', () => {
		const all = [receipt(4, cast(2)), receipt(5, cast(1, 2)), receipt(6, taken()), receipt(8, cast(3)), receipt(9, answer(2)), receipt(10, answer(4)), receipt(11, answer(4, 2))];
		expect(all.map((one) => laterOf(one, all))).toEqual(['withdrawal', undefined, 'again', undefined, 'answer', undefined, undefined]);
		expect(laterOf(receipt(3, cast(2)), [receipt(4, cast(3))])).toBe('vote');
	});

	it('can be checked once their vote is over', () => {
		const parts = (item: Partial<FocusItem>, advance = false): Parts =>
			({ focus: { item: { item: 'I1', state: 'voting', round: 1, ...item } }, advance: { open: advance } }) as unknown as Parts;
		const waiting: Fit = { state: 'waiting' };
		const told = (said: Command, seen: Parts) => toldOf(seen, receipt(4, said), waiting);
		expect(told(cast(3), parts({}))).toBe('open');
		expect(told(cast(3), parts({ state: 'revealed' }))).toBe('over');
		expect(told(cast(3), parts({ round: 2 }))).toBe('over');
		expect(told(cast(3), parts({ item: 'I2' }))).toBe('over');
		expect(told(cast(3, 0), parts({ item: 'I2' }, true))).toBe('open');
		expect(told(cast(3, 0), parts({}))).toBe('over');
		expect(told(answer(3), parts({ state: 'proposed', proposal: { proposal: 1 } as never }))).toBe('open');
		expect(told(answer(3), parts({ state: 'proposed', proposal: { proposal: 2 } as never }))).toBe('over');
		expect(toldOf(parts({}), receipt(4, cast(3)), undefined)).toBe('kept');
	});

	it('are written to a file whatever the server showed', () => {
		const filed = { session: 'S', title: 'T', person: 'ANA', server: 'https://vote.example.org', keys: [], at: '', items: new Map() };
		for (const line of [undefined, '', '{', 'null']) {
			const found = new Map<number, Fit>([[4, { state: 'broken', fault: { code: 'line' }, shown: { proof: 'odd', line } }]]);
			const { receipts } = JSON.parse(fileOf(filed, [receipt(4, cast(3))], found)) as { receipts: unknown[] };
			expect(receipts).toMatchObject([{ seq: 4, leaf: 'leaf4', kind: 'ballot_cast', proof: 'odd' }]);
		}
	});

	it('are written to a file with what shows that they hold, as far as that is there', () => {
		setLanguage('en');
		const line = JSON.stringify({ seq: 4, entry: '{"seq":4}', salt: 'aa', body: '{}' });
		const found = new Map<number, Fit>([
			[4, { state: 'holds', isSigned: true, shown: { proof: 'c2sp.org/tlog-proof@v1\n', line } }],
			[6, { state: 'waiting' }],
		]);
		const filed = {
			session: 'S',
			title: 'Autumn review',
			person: 'ANA',
			server: 'https://vote.example.org',
			keys: ['vote.example.org+00000000+AA'],
			at: '2026-11-22T19:00:00.000Z',
			items: new Map([['I1', { criterion: 'D4.1', subject: 'Maple Valley' }]]),
		};
		const text = fileOf(filed, [receipt(4, { ...cast(3), reason: 'Seen twice' } as Command), receipt(6, taken())], found);
		const read = JSON.parse(text) as Record<string, unknown>;
		expect(read['read_me']).toContain('https://vote.example.org/verify');
		delete read['read_me'];
		expect(read).toEqual({
			format: 'rubricon receipts v1',
			server: 'https://vote.example.org',
			session: 'S',
			title: 'Autumn review',
			participant: 'ANA',
			saved: '2026-11-22T19:00:00.000Z',
			keys: ['vote.example.org+00000000+AA'],
			receipts: [
				{
					seq: 4,
					leaf: 'leaf4',
					at: '2026-11-22T18:03:00.000Z',
					criterion: 'D4.1',
					subject: 'Maple Valley',
					kind: 'ballot_cast',
					said: { item: 'I1', round: 1, choice: { level: 3 }, reason: 'Seen twice' },
					proof: 'c2sp.org/tlog-proof@v1\n',
					entry: '{"seq":4}',
					salt: 'aa',
					body: '{}',
				},
				{
					seq: 6,
					leaf: 'leaf6',
					at: '2026-11-22T18:03:00.000Z',
					criterion: 'D4.1',
					subject: 'Maple Valley',
					kind: 'ballot_withdrawn',
					said: { item: 'I1', round: 1 },
				},
			],
		});
	});
});
