/** Who is invited to speak first after a reveal: those at the two ends. Knows a revealed round, nothing of words or the page. */
import type { ParticipantId, RevealedRound, ShownBallot } from '../protocol/wire';

export interface End {
	level: number;
	/** Who voted so; nobody where the votes are not named. */
	people: ShownBallot[];
}

export interface Invited {
	lowest: End;
	highest: End;
}

/** Nothing where all level ballots are at one level: then nobody stands apart. Whoever is in `last` comes after the others. */
export const invitedOf = (round: Pick<RevealedRound, 'tally' | 'ballots'> | undefined, last: ReadonlySet<ParticipantId> = new Set()): Invited | undefined => {
	const named = round?.tally.levels.filter((one) => one.count > 0).map((one) => one.level) ?? [];
	const [lowest, highest] = [named[0], named.at(-1)];
	if (!round || lowest === undefined || highest === undefined || lowest === highest) return undefined;
	const end = (level: number): End => ({
		level,
		people: round.ballots
			.filter(({ choice }) => typeof choice === 'object' && choice.level === level)
			.sort((one, other) => Number(last.has(one.participant)) - Number(last.has(other.participant))),
	});
	return { lowest: end(lowest), highest: end(highest) };
};
