/** The requests of the host page. */
import { deleteAt, getJson, postJson } from '../../live/http';
import type {
	CreateSession,
	Plan,
	SaveTemplate,
	SessionMade,
	SetWebhook,
	Template,
	TemplateId,
	TemplateList,
	Webhook,
	WebhookId,
	WebhookIsSet,
	WebhookList,
} from '../../protocol/wire';

export const createSession = (request: CreateSession, hostKey: string): Promise<SessionMade> =>
	postJson('/api/sessions', request, hostKey);

export const loadTemplates = async (hostKey: string): Promise<Template[]> =>
	(await getJson<TemplateList>('/api/templates', hostKey)).templates;

/** Keeps a plan under a name, in place of the one that had it. */
export const saveTemplate = (name: string, plan: Plan, hostKey: string): Promise<Template> =>
	postJson('/api/templates', { name, plan } satisfies SaveTemplate, hostKey);

export const removeTemplate = (id: TemplateId, hostKey: string): Promise<void> =>
	deleteAt(`/api/templates/${encodeURIComponent(id)}`, hostKey);

export const loadWebhooks = async (hostKey: string): Promise<Webhook[]> => (await getJson<WebhookList>('/api/webhooks', hostKey)).webhooks;

export const setWebhook = (wanted: SetWebhook, hostKey: string): Promise<WebhookIsSet> => postJson('/api/webhooks', wanted, hostKey);

export const removeWebhook = (id: WebhookId, hostKey: string): Promise<void> => deleteAt(`/api/webhooks/${encodeURIComponent(id)}`, hostKey);
