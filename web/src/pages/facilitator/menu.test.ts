import { describe, expect, it } from 'vitest';
import { choiceOf, menuOf, sentOut, waitingAt, type Asker, type MenuEntry } from './menu';
import type { Guest } from './people';

const guest = (more: Partial<Guest> = {}): Guest => ({
	participant: 'Ana',
	name: 'Ana',
	organisation: 'N',
	role: 'participant',
	connected: true,
	absent: false,
	votes: true,
	standing: 'here',
	...more,
});
const lead: Asker = { me: 'Mia', leads: true, facilitator: true, phase: 'running', lead: 'Mia', offered: undefined, hands: [], asked: false };
const helper: Asker = { ...lead, me: 'Leo', leads: false };
const scribe: Asker = { ...helper, me: 'Sue', facilitator: false };
const word = (entry: MenuEntry): string => (entry.name === 'role' ? entry.role : entry.name);
const words = (person: Guest, asker: Asker): string[] => menuOf(person, asker).map((group) => group.map(word).join(' '));

describe('the menu of somebody in the room', () => {
	it('offers what the reader may do, and nothing that would be refused', () => {
		expect(words(guest(), lead)).toEqual(['floor', 'absent no_device', 'observer scribe facilitator', 'remove']);
		expect(words(guest(), helper)).toEqual(['floor', 'absent no_device', 'remove']);
		expect(words(guest(), scribe)).toEqual(['floor', 'absent no_device']);
		expect(words(guest({ role: 'observer', votes: false }), scribe)).toEqual([]);
		for (const phase of ['draft', 'closed'] as const) expect(words(guest(), { ...lead, phase })).toEqual([]);
	});

	it('leaves whoever leads where they are', () => {
		const mia = guest({ participant: 'Mia', role: 'facilitator', votes: false });
		expect(words(mia, lead)).toEqual(['floor raise', 'vote_along']);
		expect(words(mia, helper)).toEqual(['floor']);
		expect(words({ ...mia, votes: true }, lead)).toEqual(['floor raise', 'absent not_along']);
	});

	it('offers the lead to another facilitator, or takes the offer back', () => {
		const leo = guest({ participant: 'Leo', role: 'facilitator', votes: false });
		expect(words(leo, lead)).toEqual(['floor', 'offer', 'participant observer scribe', 'remove']);
		expect(words(leo, { ...lead, offered: 'Leo' })[1]).toBe('withdraw');
		expect(words(leo, scribe)).toEqual(['floor']);
	});

	it('enters votes for those without a device alone, while people vote', () => {
		const without = guest({ no_device: true, standing: 'waiting' });
		expect(words(without, { ...scribe, asked: true })).toEqual(['enter floor', 'absent has_device']);
		expect(words(without, scribe)[0]).toBe('floor');
		expect(words(guest({ standing: 'waiting' }), { ...scribe, asked: true })[0]).toBe('floor');
		expect(words({ ...without, standing: 'aside' }, { ...scribe, asked: true })[0]).toBe('floor');
	});

	it('lowers a hand that is up, and raises one\'s own', () => {
		expect(words(guest(), { ...scribe, hands: ['Ana'] })[0]).toBe('floor lower');
		const sue = guest({ participant: 'Sue', role: 'scribe', votes: false });
		expect(words(sue, scribe)[0]).toBe('floor raise');
		expect(words(sue, { ...scribe, hands: ['Sue'] })[0]).toBe('floor lower');
		expect(choiceOf({ name: 'lower' }, guest(), false)).toEqual({ command: { type: 'lower_hand', participant: 'Ana' } });
	});

	it('asks before a vote stops counting or somebody is sent out, and not for an empty chair', () => {
		expect(choiceOf({ name: 'absent' }, guest({ standing: 'voted' }), true)).toEqual({ question: { about: 'absent', participant: 'Ana' } });
		expect(choiceOf({ name: 'absent' }, guest({ standing: 'waiting' }), true)).toEqual({ command: { type: 'mark_absent', participant: 'Ana' } });
		expect(choiceOf({ name: 'absent' }, guest(), false)).toEqual({ command: { type: 'mark_absent', participant: 'Ana' } });
		expect(choiceOf({ name: 'remove' }, guest(), false)).toEqual({ question: { about: 'remove', participant: 'Ana' } });
	});

	it('tells who waits at the door from who was sent out', () => {
		const people = [guest({ waiting: true }), guest({ participant: 'Bo', removed: true }), guest({ participant: 'Cy' })];
		expect([waitingAt(people), sentOut(people)].map((list) => list.map((one) => one.participant))).toEqual([['Ana'], ['Bo']]);
	});
});
