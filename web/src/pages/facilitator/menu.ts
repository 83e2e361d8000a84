/** What can be done with somebody in the room, by who asks. The server decides; what it would refuse is not offered. */
import type { Command, Person, Phase, Role } from '../../protocol/wire';
import type { Question } from './commands';
import { votes, type Guest } from './people';

/** `withdraw` takes an offered lead back; `enter` votes or answers for somebody without a device. */
export type MenuEntry =
	| { name: 'enter' | 'floor' | 'raise' | 'lower' | 'absent' | 'returned' | 'no_device' | 'has_device' | 'offer' | 'withdraw' | 'remove' | 'vote_along' | 'not_along' }
	| { name: 'role'; role: Role };

export interface Asker {
	/** The reader's own id. */
	me: string | undefined;
	leads: boolean;
	/** A facilitator, and not a scribe. */
	facilitator: boolean;
	phase: Phase;
	/** The id of whoever leads. */
	lead: string | undefined;
	/** To whom the lead is offered. */
	offered: string | undefined;
	/** Whose hands are up. */
	hands: readonly string[];
	/** Whether people are voting on the group's item or answering a proposal. */
	asked: boolean;
}

/** The roles that whoever leads can give. */
const ROLES: Role[] = ['participant', 'observer', 'scribe', 'facilitator'];

/** The entries of somebody's menu, in groups that a line parts; what is done most often comes first. */
export const menuOf = (person: Guest, asker: Asker): MenuEntry[][] => {
	if (asker.phase === 'closed' || asker.phase === 'draft') return [];
	const own = person.participant === asker.me;
	const leading = person.participant === asker.lead;
	const voter = votes(person);
	const talk: MenuEntry[] = [];
	if (asker.asked && voter && person.no_device && !person.absent && person.standing !== 'aside') talk.push({ name: 'enter' });
	if (person.role !== 'observer') talk.push({ name: 'floor' });
	if (asker.hands.includes(person.participant)) talk.push({ name: 'lower' });
	else if (own) talk.push({ name: 'raise' });
	const presence: MenuEntry[] = [];
	if (voter) presence.push({ name: person.absent ? 'returned' : 'absent' });
	if (voter && !own) presence.push({ name: person.no_device ? 'has_device' : 'no_device' });
	if (own) presence.push({ name: voter ? 'not_along' : 'vote_along' });
	const roles: MenuEntry[] = asker.leads && !leading ? ROLES.filter((role) => role !== person.role && (!person.no_device || role === 'participant' || role === 'observer')).map((role) => ({ name: 'role', role })) : [];
	const lead: MenuEntry[] = [];
	if (asker.leads && person.role === 'facilitator' && !leading) lead.push({ name: asker.offered === person.participant ? 'withdraw' : 'offer' });
	const out: MenuEntry[] = asker.facilitator && !leading && !own ? [{ name: 'remove' }] : [];
	return [talk, presence, lead, roles, out].filter((group) => group.length > 0);
};

/** What an entry gives at once, asks first, or opens. */
export const choiceOf = (entry: MenuEntry, person: Guest, asked: boolean): { command: Command } | { question: Question } | { enter: true } => {
	const { participant } = person;
	switch (entry.name) {
		case 'enter':
			return { enter: true };
		case 'floor':
			return { command: { type: 'give_floor', participant } };
		case 'raise':
			return { command: { type: 'raise_hand' } };
		case 'lower':
			return { command: { type: 'lower_hand', participant } };
		case 'absent':
			// Somebody's ballot stops counting: this is asked, while an empty chair is not worth a question.
			return asked && person.standing !== 'waiting' ? { question: { about: 'absent', participant } } : { command: { type: 'mark_absent', participant } };
		case 'returned':
			return { command: { type: 'mark_returned', participant } };
		case 'no_device':
		case 'has_device':
			return { command: { type: 'set_device', participant, has_device: entry.name === 'has_device' } };
		case 'offer':
			return { command: { type: 'offer_lead', to: participant } };
		case 'withdraw':
			return { command: { type: 'withdraw_lead_offer' } };
		case 'role':
			return { command: { type: 'give_role', participant, role: entry.role } };
		case 'vote_along':
		case 'not_along':
			return { command: { type: 'take_part', votes: entry.name === 'vote_along' } };
		case 'remove':
			return { question: { about: 'remove', participant } };
	}
};

/** Whoever waits at the door, and whoever was sent out: first come, first served. */
export const waitingAt = (people: readonly Person[]): Person[] => people.filter((person) => person.waiting && !person.removed);
export const sentOut = (people: readonly Person[]): Person[] => people.filter((person) => person.removed);

/** The id of somebody's menu button: the keyboard comes back to it from what the menu opened. */
export const menuId = (participant: string): string => `person-${participant}`;

/** Where the keyboard goes on after a dialog about somebody, or about the item: what opened the dialog is gone by then. */
export const goOnFrom = (participant: string | undefined): void => {
	const button = participant ? document.getElementById(menuId(participant)) : null;
	(button ?? document.getElementById(participant ? 'people-title' : 'item-title'))?.focus();
};
