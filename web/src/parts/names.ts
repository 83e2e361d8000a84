/** Who the people of a record are. */
import type { Assessment } from '../protocol/wire';

/** Names of the people whose ballots the record shows, by id: dissent refers to them. */
export const namesIn = (assessment: Assessment): Map<string, string> =>
	new Map(
		assessment.items.flatMap((item) =>
			item.rounds.flatMap((round) => round.ballots.map((ballot) => [ballot.participant, ballot.name] as const)),
		),
	);
