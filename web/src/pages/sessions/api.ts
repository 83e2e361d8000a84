/** The requests of the lists. All of them need the host key. */
import { getJson, postJson } from '../../live/http';
import type { ArchiveSession, ListedSession, ListedSubject, SessionId, SessionList, SubjectList } from '../../protocol/wire';

export const loadSessions = async (hostKey: string): Promise<ListedSession[]> => (await getJson<SessionList>('/api/sessions', hostKey)).sessions;

/** Puts a session away, or takes it out again. */
export const archiveSession = (session: SessionId, archived: boolean, hostKey: string): Promise<ArchiveSession> =>
	postJson(`/api/sessions/${encodeURIComponent(session)}/archive`, { archived } satisfies ArchiveSession, hostKey);

export const loadSubjects = async (hostKey: string): Promise<ListedSubject[]> => (await getJson<SubjectList>('/api/subjects', hostKey)).subjects;
