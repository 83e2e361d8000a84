/** The room as the facilitator reads it: people by organisation, each with where they stand in the open vote or proposal. */
import type { FocusItem, ParticipantId, Person, Progress, Roster } from '../../protocol/wire';
import { isAsked } from './steps';

/** `aside`: stands aside for a conflict of interest. `unknown`: the server did not list everyone. */
export type Standing = 'voted' | 'aside' | 'waiting' | 'absent' | 'away' | 'here' | 'unknown';

export interface Guest extends Person {
	standing: Standing;
}

export interface Organisation {
	name: string;
	people: Guest[];
	/** How many of them are still waited for. */
	waiting: number;
}

/** Who has a seat: let in, and not sent out. */
export const seated = (people: readonly Person[]): Person[] => people.filter((person) => !person.waiting && !person.removed);

/** Who is expected to vote now, and is not marked absent. */
export const votes = (person: Person): boolean => person.votes ?? person.role === 'participant';

/** Facilitators and scribes: they stand apart from those whom the meeting is for. */
export const atDesk = (person: Person): boolean => person.role === 'facilitator' || person.role === 'scribe';

/** Everyone at the desk, whoever leads first. */
export const team = (roster: Roster, progress: Progress | null | undefined, focus: FocusItem | null | undefined, lead: ParticipantId | undefined): Guest[] => {
	const vote = voteOf(progress, focus);
	return seated(roster.people ?? [])
		.filter(atDesk)
		.map((person) => ({ ...person, standing: standingOf(person, vote) }))
		.sort((a, b) => Number(b.participant === lead) - Number(a.participant === lead));
};

/** Everyone else with a seat, by organisation; within one, those who are waited for come first. */
export const organisations = (roster: Roster, progress: Progress | null | undefined, focus?: FocusItem | null): Organisation[] => {
	const vote = voteOf(progress, focus);
	const byName = new Map<string, Guest[]>();
	for (const person of seated(roster.people ?? [])) {
		if (atDesk(person)) continue;
		const guest = { ...person, standing: standingOf(person, vote) };
		const group = byName.get(person.organisation);
		if (group) group.push(guest);
		else byName.set(person.organisation, [guest]);
	}
	return [...byName]
		.map(([name, people]) => ({
			name,
			people: people.sort((a, b) => rank(a.standing) - rank(b.standing)),
			waiting: people.filter((person) => person.standing === 'waiting').length,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
};

/** How many eligible people have not voted or answered yet. */
export const missingCount = (progress: Progress | null | undefined): number =>
	progress ? Math.max(0, progress.eligible - progress.voted) : 0;

/** Names for a sentence: the first few, and how many more there are of `count` people. */
export const namesOf = (ids: readonly ParticipantId[], people: readonly Person[], most = 6, count = ids.length): { names: string[]; more: number } => {
	const byId = new Map(people.map((person) => [person.participant, person]));
	const names = ids
		.map((id) => byId.get(id))
		.filter((person) => person !== undefined)
		.map((person) => (person.name ? `${person.name} (${person.organisation})` : person.organisation));
	// A single name after "and 1 more" would be shorter than the words that hide it.
	const shown = names.length === most + 1 ? most + 1 : most;
	return { names: names.slice(0, shown), more: Math.max(0, count - Math.min(names.length, shown)) };
};

interface Vote {
	voting: boolean;
	waiting: Set<ParticipantId>;
	listed: boolean;
	aside: Set<ParticipantId>;
}

const voteOf = (progress: Progress | null | undefined, focus: FocusItem | null | undefined): Vote => {
	const waiting = new Set(progress?.waiting_for ?? []);
	return { voting: isAsked(focus), waiting, listed: waiting.size >= missingCount(progress), aside: new Set(progress?.standing_aside ?? []) };
};

const standingOf = (person: Person, vote: Vote): Standing => {
	if (person.absent) return 'absent';
	// Somebody without a device is in the room, or they would be marked absent.
	if (person.no_device && !(vote.voting && votes(person))) return 'here';
	if (!vote.voting || !votes(person)) return person.connected ? 'here' : 'away';
	if (vote.waiting.has(person.participant)) return 'waiting';
	if (vote.aside.has(person.participant)) return 'aside';
	return vote.listed ? 'voted' : 'unknown';
};

const rank = (standing: Standing): number => {
	switch (standing) {
		case 'waiting':
			return 0;
		case 'away':
			return 1;
		case 'here':
		case 'unknown':
			return 2;
		case 'voted':
		case 'aside':
			return 3;
		case 'absent':
			return 4;
	}
};
