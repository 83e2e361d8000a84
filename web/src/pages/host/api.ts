/** The requests of the host page. */
import { deleteAt, getJson, postJson } from '../../live/http';
import type { CreateSession, Plan, SaveTemplate, SessionMade, Template, TemplateId, TemplateList } from '../../protocol/wire';

export const createSession = (request: CreateSession, hostKey: string): Promise<SessionMade> =>
	postJson('/api/sessions', request, hostKey);

export const loadTemplates = async (hostKey: string): Promise<Template[]> =>
	(await getJson<TemplateList>('/api/templates', hostKey)).templates;

/** Keeps a plan under a name, in place of the one that had it. */
export const saveTemplate = (name: string, plan: Plan, hostKey: string): Promise<Template> =>
	postJson('/api/templates', { name, plan } satisfies SaveTemplate, hostKey);

export const removeTemplate = (id: TemplateId, hostKey: string): Promise<void> =>
	deleteAt(`/api/templates/${encodeURIComponent(id)}`, hostKey);
