import { describe, expect, it } from 'vitest';
import type { RevealedRound, ShownBallot, Tally } from '../protocol/wire';
import { invitedOf } from './invited';

const ballot = (participant: string, level: number): ShownBallot => ({ participant, name: participant, organisation: 'N', choice: { level } });
const tally = (...counts: number[]): Tally => ({
	levels: counts.map((count, at) => ({ level: at + 1, count })),
	unsure: 1,
	abstain: 0,
	not_voted: 0,
	recused: 0,
	absent: 0,
});
const round = (counts: number[], ballots: ShownBallot[] = []): Pick<RevealedRound, 'tally' | 'ballots'> => ({ tally: tally(...counts), ballots });

describe('who is invited to speak first', () => {
	it('are those at the lowest and the highest level that somebody named', () => {
		const invited = invitedOf(round([0, 1, 2, 1], [ballot('Ana', 4), ballot('Bo', 2), ballot('Cy', 3), ballot('Di', 3)]));
		expect([invited?.lowest.level, invited?.highest.level]).toEqual([2, 4]);
		expect([invited?.lowest.people, invited?.highest.people].map((people) => people?.map((one) => one.participant))).toEqual([['Bo'], ['Ana']]);
	});

	it('are nobody by name where votes are not named', () => {
		expect(invitedOf(round([2, 0, 0, 1]))).toEqual({ lowest: { level: 1, people: [] }, highest: { level: 4, people: [] } });
	});

	it('are nobody where all are at one level, or no level was named', () => {
		for (const counts of [[0, 5, 0, 0], [0, 0, 0, 0]]) expect(invitedOf(round(counts))).toBeUndefined();
		expect(invitedOf(undefined)).toBeUndefined();
	});

	it('leave those to the end who hold the meeting', () => {
		const invited = invitedOf(round([3, 1], [ballot('Mia', 1), ballot('Ana', 1), ballot('Bo', 1), ballot('Cy', 2)]), new Set(['Mia']));
		expect(invited?.lowest.people.map((one) => one.participant)).toEqual(['Ana', 'Bo', 'Mia']);
	});
});
