import { describe, expect, it } from 'vitest';
import type { FocusItem, Parts } from '../../protocol/wire';
import { isMissing, nextAt, standingOf, type Standing } from './table';

const meeting = { phase: 'running' } as NonNullable<Parts['meeting']>;
const item = (more: Partial<FocusItem>) => ({ item: 'I1', state: 'voting', round: 1, revealed: [], ...more }) as FocusItem;
const you = { role: 'participant' as const };
const ballot = { item: 'I1', round: 1, choice: { level: 2 }, seq: 4 };

describe('how somebody at the table stands', () => {
	const cases: [string, Parts, Standing['kind']][] = [
		['nothing known', {}, 'aside'],
		['nothing open', { meeting, focus: { item: item({ state: 'revealed' }) }, you }, 'none'],
		['not voted', { meeting, focus: { item: item({}) }, you }, 'missing'],
		['voted', { meeting, focus: { item: item({}) }, you: { ...you, ballots: [ballot] } }, 'voted'],
		['voted in the round before', { meeting, focus: { item: item({ round: 2 }) }, you: { ...you, ballots: [ballot] } }, 'missing'],
		['stands aside', { meeting, focus: { item: item({}) }, you: { ...you, recused: ['I1'] } }, 'aside'],
		['follows', { meeting, focus: { item: item({}) }, you: { role: 'observer' } }, 'aside'],
		['at the door', { meeting, you: { ...you, waiting: true } }, 'waiting'],
		['a break', { meeting: { ...meeting, phase: 'paused' }, focus: { item: item({}) }, you }, 'none'],
		['to answer', { meeting, focus: { item: item({ state: 'proposed', proposal: { proposal: 1, level: 2 } }) }, you }, 'missing'],
	];
	it.each(cases)('%s', (_, parts, kind) => expect(standingOf(parts).kind).toBe(kind));

	it('counts in the advance round', () => {
		const parts: Parts = {
			meeting: { ...meeting, phase: 'lobby' },
			agenda: { items: [{ item: 'I1', criterion: 'D1.1', subject: 'S', state: 'pending', rounds: 0 }] },
			advance: { open: true, eligible: 2, finished: 0, items: [{ item: 'I1', voted: 0 }] },
			you,
		};
		expect(standingOf(parts)).toEqual({ kind: 'early', done: 0, all: 1 });
		expect(isMissing(standingOf(parts))).toBe(true);
	});
});

it('hands the device to the next one who is missing, round the table', () => {
	const seats = ['ANA', 'BO', 'CY'].map((token) => ({ token }));
	const standings: Record<string, Standing> = { ANA: { kind: 'missing' }, BO: { kind: 'voted' }, CY: { kind: 'missing' } };
	const from = (here: string) => nextAt(seats, here, (token) => standings[token])?.token;
	expect([from('ANA'), from('BO'), from('CY')]).toEqual(['CY', 'CY', 'ANA']);
	standings['CY'] = { kind: 'voted' };
	expect([from('ANA'), from('CY')]).toEqual([undefined, 'ANA']);
});
