/** The words of the lists of sessions and of subjects. */
import en from './en/sessions.ftl?raw';
import es from './es/sessions.ftl?raw';

export default { en, es };
