import { describe, expect, it } from 'vitest';
import type { FocusItem, Person } from '../../protocol/wire';
import { namesOf, organisations, team } from './people';

const person = (participant: string, organisation: string, more: Partial<Person> = {}): Person => ({
	participant,
	organisation,
	name: participant,
	role: 'participant',
	votes: true,
	connected: true,
	absent: false,
	...more,
});

const voting = { item: 'A', criterion: 'A', subject: 'S', state: 'voting', round: 1, rounds_left: 2, revealed: [] } satisfies FocusItem;

describe('the room', () => {
	it('groups people and puts those who are waited for first', () => {
		const people = [person('Ana', 'North'), person('Bo', 'North'), person('Cy', 'East'), person('Flo', 'East', { role: 'facilitator' })];
		const groups = organisations({ joined: 3, present: 3, people }, { voted: 2, eligible: 3, waiting_for: ['Bo'] }, voting);
		expect(groups.map((group) => [group.name, group.waiting, group.people.map((p) => p.participant)])).toEqual([
			['East', 0, ['Cy']],
			['North', 1, ['Bo', 'Ana']],
		]);
		expect(groups[0]?.people[0]?.standing).toBe('voted');
	});

	it('tells a vote from standing aside, and claims none where the list is cut', () => {
		const people = [person('Ana', 'North'), person('Bo', 'North')];
		const aside = organisations({ joined: 2, present: 2, people }, { voted: 1, eligible: 1, waiting_for: [], standing_aside: ['Bo'] }, voting);
		expect(aside[0]?.people.map((p) => p.standing)).toEqual(['voted', 'aside']);
		const cut = organisations({ joined: 2, present: 2, people }, { voted: 0, eligible: 2, waiting_for: ['Ana'] }, voting);
		expect(cut[0]?.people.map((p) => p.standing)).toEqual(['waiting', 'unknown']);
	});

	it('waits for nobody who does not vote, and sees who has no device as being here', () => {
		const people = [person('Ana', 'N', { role: 'observer', votes: false }), person('Bo', 'N', { no_device: true, connected: false })];
		const standing = (focus: FocusItem | null): string[] =>
			organisations({ joined: 1, present: 0, people }, focus && { voted: 0, eligible: 1, waiting_for: ['Bo'] }, focus).flatMap((group) => group.people.map((p) => `${p.participant} ${p.standing}`));
		expect(standing(voting)).toEqual(['Bo waiting', 'Ana here']);
		expect(standing(null)).toEqual(['Ana here', 'Bo here']);
	});

	it('has nobody in it who waits at the door or was sent out', () => {
		const people = [person('Ana', 'N', { waiting: true }), person('Bo', 'N', { removed: true })];
		expect(organisations({ joined: 0, present: 0, people }, null)).toEqual([]);
	});

	it('lists the desk apart, whoever leads first, and waits for those of it who vote', () => {
		const people = [
			person('Ana', 'N', { role: 'scribe', votes: false }),
			person('Bo', 'N', { role: 'facilitator', votes: true }),
			person('Cy', 'N', { role: 'facilitator', votes: false }),
		];
		const roster = { joined: 1, present: 1, people };
		const progress = { voted: 0, eligible: 1, waiting_for: ['Bo'] };
		expect(team(roster, progress, voting, 'Cy').map((p) => [p.participant, p.standing])).toEqual([['Cy', 'here'], ['Ana', 'here'], ['Bo', 'waiting']]);
		expect(organisations(roster, progress, voting)).toEqual([]);
	});

	it('tells absent from away', () => {
		const people = [person('Ana', 'N', { connected: false }), person('Bo', 'N', { absent: true })];
		expect(organisations({ joined: 2, present: 0, people }, null)[0]?.people.map((p) => p.standing)).toEqual(['away', 'absent']);
	});

	it('names a few and counts the rest', () => {
		const people = ['Ana', 'Bo', 'Cy', 'Di'].map((name) => person(name, 'N'));
		expect(namesOf(['Ana', 'Bo', 'Cy', 'Di'], people, 2)).toEqual({ names: ['Ana (N)', 'Bo (N)'], more: 2 });
		expect(namesOf(['Ana', 'Bo', 'Cy'], people, 2)).toEqual({ names: ['Ana (N)', 'Bo (N)', 'Cy (N)'], more: 0 });
		expect(namesOf(['Ana'], people, 2, 5)).toEqual({ names: ['Ana (N)'], more: 4 });
	});
});
