/** What the record is read from. */
import { fetchRubric, getJson, ProblemError } from '../../live/http';
import type { Assessment, ListedStep, Rubric, StepList, Trail } from '../../protocol/wire';

export type RecordFault = 'link' | 'offline' | 'other';

export interface Loaded {
	assessment: Assessment;
	trail: Trail;
	/** What is to happen next, as it stands now. */
	plan: ListedStep[];
	/** Without the text of the rubric the record still reads, with numbers only. */
	rubric: Rubric | undefined;
}

export const loadRecord = async (session: string, token: string): Promise<Loaded | RecordFault> => {
	const path = `/api/sessions/${encodeURIComponent(session)}`;
	try {
		const [assessment, trail, { steps: plan }] = await Promise.all([
			getJson<Assessment>(`${path}/assessment`, token),
			getJson<Trail>(`${path}/trail`, token),
			getJson<StepList>(`${path}/plan`, token),
		]);
		return { assessment, trail, plan, rubric: await fetchRubric(assessment.rubric).catch(() => undefined) };
	} catch (error) {
		return error instanceof ProblemError ? faultOf(error) : 'other';
	}
};

/** The session as it was after a record. */
export const assessmentAt = (session: string, token: string, seq: number): Promise<Assessment> =>
	getJson<Assessment>(`/api/sessions/${encodeURIComponent(session)}/assessment?at=${seq}`, token);

const faultOf = ({ problem }: ProblemError): RecordFault => {
	if (['unauthorised', 'role_not_allowed', 'not_found'].includes(problem.code)) return 'link';
	return problem.code === 'unavailable' ? 'offline' : 'other';
};
